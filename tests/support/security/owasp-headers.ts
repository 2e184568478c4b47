// What the OWASP Secure Headers Project proposes to send and to leave out, as of 2024-07-19.
// https://owasp.org/www-project-secure-headers/ (ci/headers_add.json, ci/headers_remove.json)

/** To be sent, in the project's words, and what we send where we differ, with the reason. */
export const proposedHeaders: Record<
	string,
	{ theirs: string; ours?: string; because?: string }
> = {
	"Content-Security-Policy": {
		theirs: "frame-ancestors 'none'",
	},
	"Cross-Origin-Opener-Policy": {
		theirs: "same-origin",
		ours: "same-origin-allow-popups",
		because: "banks open windows",
	},
	"Cross-Origin-Resource-Policy": { theirs: "same-origin" },
	"Referrer-Policy": {
		theirs: "no-referrer",
		ours: "strict-origin-when-cross-origin",
		because: "only the receipt has anything to hide in its address",
	},
	"Strict-Transport-Security": {
		theirs: "max-age=31536000; includeSubDomains",
	},
	"X-Content-Type-Options": { theirs: "nosniff" },
	"X-Frame-Options": { theirs: "DENY" },
	"X-Permitted-Cross-Domain-Policies": { theirs: "none" },
};

// Proposed, and not for a shop: Clear-Site-Data, which is for the answer to a logout, and
// Cross-Origin-Embedder-Policy, which breaks Stripe's frames.

/** Features that a page should give up unless it needs them; what Stripe's frames ask for is what we need. */
export const featuresToDisable =
	"accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope magnetometer microphone midi picture-in-picture screen-wake-lock usb xr-spatial-tracking hid idle-detection serial".split(
		" ",
	);

/** Not to be sent: they tell what software answers. */
export const headersToRemove =
	"$wsep Host-Header K-Proxy-Request Liferay-Portal OracleCommerceCloud-Version Pega-Host Powered-By Product Server SourceMap X-AspNet-Version X-AspNetMvc-Version X-Atmosphere-error X-Atmosphere-first-request X-Atmosphere-tracking-id X-B3-ParentSpanId X-B3-Sampled X-B3-SpanId X-B3-TraceId X-BEServer X-CF-Powered-By X-CMS X-CalculatedBETarget X-Cocoon-Version X-Content-Encoded-By X-DiagInfo X-Envoy-Attempt-Count X-Envoy-External-Address X-Envoy-Internal X-Envoy-Original-Dst-Host X-Envoy-Upstream-Service-Time X-FEServer X-Framework X-Generated-By X-Generator X-Jitsi-Release X-Kubernetes-PF-FlowSchema-UI X-Kubernetes-PF-PriorityLevel-UID X-LiteSpeed-Cache X-LiteSpeed-Purge X-LiteSpeed-Tag X-LiteSpeed-Vary X-Litespeed-Cache-Control X-Mod-Pagespeed X-Nextjs-Cache X-Nextjs-Matched-Path X-Nextjs-Page X-Nextjs-Redirect X-OWA-Version X-Old-Content-Length X-OneAgent-JS-Injection X-Page-Speed X-Php-Version X-Powered-By X-Powered-By-Plesk X-Powered-CMS X-Redirect-By X-Server-Powered-By X-SourceFiles X-SourceMap X-Turbo-Charged-By X-Umbraco-Version X-Varnish-Backend X-Varnish-Server X-dtAgentId X-dtHealthCheck X-dtInjectedServlet X-ruxit-JS-Agent".split(
		" ",
	);
