import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
	index("routes/home.tsx"),
	route("checkout", "routes/checkout.tsx"),
	route("checkout/email", "routes/receipt-email.ts"),
	route("success", "routes/success.tsx"),
	route("webhooks/stripe", "routes/stripe-webhook.ts"),
	route("health", "routes/health.ts"),
	route("robots.txt", "routes/robots.ts"),
	route("sitemap.xml", "routes/sitemap.ts"),
	route("site.webmanifest", "routes/site-webmanifest.ts"),
	route("v1/*", "routes/emulator.ts"),
	route("emulator", "routes/inspector.tsx"),
	route("emulator/*", "routes/emulator.ts", { id: "emulator-pages" }),
	route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
