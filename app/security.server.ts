import { randomBytes } from "node:crypto";
import { env, type Mode } from "./env.server";

/** A nonce for one response. */
export const makeNonce = () => randomBytes(16).toString("base64");

/**
 * The Content-Security-Policy of a page. Stripe's hosts are those of its integration security guide,
 * and are left out in the sandbox, which needs none.
 *
 * @see https://docs.stripe.com/security/guide#content-security-policy
 */
export function contentSecurityPolicy(
	nonce: string,
	{ mode, development }: { mode: Mode; development: boolean },
) {
	const stripe = mode === "sandbox" ? nobody : stripeHosts;
	const vite = development ? viteNeeds : nobody;
	const directives = {
		"default-src": ["'self'"],
		"script-src": [
			`'nonce-${nonce}'`,
			"'strict-dynamic'",
			"'self'",
			...stripe.script,
		],
		"style-src": ["'self'", ...vite.style],
		"img-src": ["'self'", "data:", ...stripe.image],
		"font-src": ["'self'"],
		"connect-src": ["'self'", ...vite.connect, ...stripe.connect],
		"frame-src": ["'self'", ...stripe.frame],
		"object-src": ["'none'"],
		"base-uri": ["'none'"],
		"form-action": ["'self'"],
		"frame-ancestors": ["'none'"],
	};
	return Object.entries(directives)
		.map(([name, sources]) => `${name} ${sources.join(" ")}`)
		.join("; ");
}

const nobody = {
	script: [],
	style: [],
	image: [],
	connect: [],
	frame: [],
};

const stripeHosts = {
	script: ["https://js.stripe.com", "https://*.js.stripe.com"],
	image: ["https://*.stripe.com"],
	connect: ["https://api.stripe.com"],
	frame: [
		"https://js.stripe.com",
		"https://*.js.stripe.com",
		"https://hooks.stripe.com",
	],
};

// Vite puts styles into the page by script and keeps a socket open for hot reload.
const viteNeeds = { style: ["'unsafe-inline'"], connect: ["ws:", "wss:"] };

/**
 * The headers of every answer at this path, besides a page's own policy. Pages and their data set
 * them in entry.server.tsx; serving.server.ts gives them to files, errors and all the rest.
 *
 * @see https://owasp.org/www-project-secure-headers/
 */
export function securityHeaders(path: string): Record<string, string> {
	const { isReceipt, isPayment } = classify(path);
	return {
		...everywhere,
		...(isServedOverTls && { "Strict-Transport-Security": oneYear }),
		"Referrer-Policy": isReceipt
			? "no-referrer"
			: "strict-origin-when-cross-origin",
		...(isPayment && {
			"Cache-Control": "no-store",
			"X-Robots-Tag": "noindex",
		}),
	};
}

/** The policy of whatever is no page: it may be looked at, and do nothing. */
export const policyOfFiles =
	"script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What a page of ours may use of a browser: payment, and of the rest nothing. */
const unused =
	"accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope hid idle-detection magnetometer microphone midi picture-in-picture publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking".split(
		" ",
	);

const everywhere = {
	"Cross-Origin-Opener-Policy": "same-origin-allow-popups",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy": [
		'payment=(self "https://js.stripe.com")',
		...unused.map((feature) => `${feature}=()`),
	].join(", "),
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
	"X-Permitted-Cross-Domain-Policies": "none",
};

const isServedOverTls = env.isHttps && !import.meta.env.DEV;
const oneYear = "max-age=31536000; includeSubDomains";

// Routes match whatever the case, the escapes and the slash at the end. Single fetch asks for a page's
// data at the page's own path with ".data" behind it.
function classify(path: string) {
	const [, page] =
		/^\/+(checkout|success)(\.data)?\/*$/i.exec(decoded(path)) ?? [];
	return {
		isReceipt: page?.toLowerCase() === "success",
		isPayment: page !== undefined,
	};
}

function decoded(path: string) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
