import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin, type Rollup } from "vite";
import { classicScripts } from "./app/config/classic-scripts";
import { manualChunks } from "./app/config/client-chunks";
import { serverPackages } from "./app/config/server-packages";

declare module "@remix-run/node" {
	interface Future {
		v3_singleFetch: true;
	}
}

export default defineConfig(async ({ command, isPreview, isSsrBuild }) => {
	const isDevelopment = command === "serve" && !isPreview;
	if (isDevelopment) {
		await import("./app/config/load-dotenv.mjs");
	}
	return {
		plugins: [
			remix({
				future: {
					v3_fetcherPersist: true,
					// Four pages are known at once. Asking for them later fails after a deploy, and without storage.
					v3_lazyRouteDiscovery: false,
					v3_relativeSplatPath: true,
					v3_routeConfig: true,
					v3_singleFetch: true,
					v3_throwAbortReason: true,
				},
			}),
			classicScripts(),
			isSsrBuild && emulatorLibrary(),
			isSsrBuild && compressFiles(),
			isDevelopment && development(),
		],
		...(isSsrBuild && serverInFewFiles),
		// In development Vite starts anew when .env is saved. A build is the same whatever it says.
		...(!isDevelopment && { envDir: false as const }),
		server: { port: Number(process.env.PORT), strictPort: true },
		build: {
			// The server awaits at top level which Stripe it talks to.
			target: "es2022",
			// Smaller by a twentieth than what esbuild makes of the same.
			minify: !isSsrBuild && ("terser" as const),
			terserOptions: { ecma: 2020 as const, compress: { passes: 2 } },
			rollupOptions: isSsrBuild
				? { onLog: withoutAnnotations }
				: { output: { manualChunks } },
		},
		optimizeDeps: {
			// Found only on the first visit to the checkout, they would reload a page that is already in use.
			include: [
				"@stripe/react-stripe-js",
				"@stripe/stripe-js/pure",
				"react-dom",
			],
			// Found in server code, whose imports are taken out of the page only later.
			exclude: serverPackages(),
		},
	};
});

/** Reading and compiling 400 files of packages, half of them unused, would be a third of the time to start. */
const serverInFewFiles = {
	define: { "process.env.NODE_ENV": JSON.stringify("production") },
	ssr: {
		noExternal: true as const,
		// The first two must be the copies of remix-serve, the third finds its worker beside itself, the last is seldom needed.
		external: ["@remix-run/node", "morgan", "pino", "@redis/client"],
	},
};

/** Loaded only here because it reads the settings: a mistake in them shows at the start, not at a request. */
const development = () =>
	import("./app/server/development/dev-server-plugin.server").then(
		(module) => module.devServerPlugin,
	);

/** Packages have comments for other bundlers in them. */
const withoutAnnotations: Rollup.RollupOptions["onLog"] = (level, log, next) =>
	log.code !== "INVALID_ANNOTATION" && next(level, log);

/** Names the file with the emulator, so that tests of other apps can import it. */
const emulatorLibrary = (): Plugin => ({
	name: "emulator-library",
	apply: "build",
	buildStart() {
		this.emitFile({
			type: "chunk",
			id: "app/emulator/emulator.server.ts",
			fileName: "emulator.js",
		});
	},
});

/** Compresses the built files as far as it goes, once, so that no request has to; the server is built last. */
const compressFiles = (): Plugin => ({
	name: "compress-files",
	async closeBundle() {
		const folder = "build/client";
		const names = await readdir(folder, { recursive: true });
		const texts = names.filter((name) =>
			/\.(js|css|svg|webmanifest)$/.test(name),
		);
		await Promise.all(
			texts.flatMap(async (name) => {
				const file = join(folder, name);
				const text = await readFile(file);
				await writeFile(`${file}.br`, await promisify(brotliCompress)(text));
				await writeFile(`${file}.gz`, await promisify(gzip)(text));
			}),
		);
	},
});
