import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
	index("routes/home.tsx"),
	route("checkout", "routes/checkout.tsx"),
	route("success", "routes/success.tsx"),
	route("webhooks/stripe", "routes/stripe-webhook.ts"),
	route("health", "routes/health.ts"),
	route("robots.txt", "routes/robots.ts"),
	route("sitemap.xml", "routes/sitemap.ts"),
	route("v1/*", "routes/sandbox-api.ts"),
	route("sandbox", "routes/sandbox.tsx"),
	route("sandbox/*", "routes/sandbox-api.ts", { id: "sandbox-pages" }),
	route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
