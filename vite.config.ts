import "./app/settings-file.mjs";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
	interface Future {
		v3_singleFetch: true;
	}
}

export default defineConfig(async ({ command, isPreview }) => {
	if (command === "serve" && !isPreview) await checkSettings();
	return {
		plugins: [
			remix({
				future: {
					v3_fetcherPersist: true,
					v3_lazyRouteDiscovery: true,
					v3_relativeSplatPath: true,
					v3_routeConfig: true,
					v3_singleFetch: true,
					v3_throwAbortReason: true,
				},
			}),
		],
		server: { port: Number(process.env.PORT), strictPort: true },
		// The server awaits at top level which Stripe it talks to.
		build: { target: "es2022" },
		optimizeDeps: {
			// Found only on the first visit to the checkout, they would reload a page that is already in use.
			include: ["@stripe/react-stripe-js", "@stripe/stripe-js/pure"],
			// Found in server code, whose imports are taken out of the page only later.
			exclude: ["@remix-run/node", "morgan", "pino", "stripe", "zod"],
		},
	};
});

// Development reads them lazily, at the first request; a mistake should show at the start.
const checkSettings = () => import("./app/env.server");
