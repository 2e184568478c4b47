import { randomBytes } from "node:crypto";
import type { Mode } from "../config/env.server";

/** A nonce for one response. */
export const makeNonce = () => randomBytes(16).toString("base64");

/**
 * The Content-Security-Policy of a page. Stripe's hosts are those of its integration security guide,
 * and are left out in the emulator, which needs none.
 *
 * @see https://docs.stripe.com/security/guide#content-security-policy
 */
export function contentSecurityPolicy(
	nonce: string,
	{ mode, development }: { mode: Mode; development: boolean },
) {
	const stripe = mode === "emulator" ? nobody : stripeHosts;
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

/** The policy of whatever is no page: it may be looked at, and do nothing. */
export const policyOfFiles =
	"script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
