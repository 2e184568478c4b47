import { createHash, randomBytes } from "node:crypto";

/** A nonce for one response. */
export const makeNonce = () => randomBytes(16).toString("base64");

/** What may run on a page with this nonce in its scripts: those, and what they load. */
export const nonceSources = (nonce: string) => [
	`'nonce-${nonce}'`,
	"'strict-dynamic'",
];

/**
 * What may run on a page that is sent to everybody: exactly its own inline scripts. A browser that finds
 * 'strict-dynamic' would refuse the files that it names in its links.
 *
 * @see https://www.w3.org/TR/CSP3/#external-hash
 */
export const hashSources = (html: string) =>
	[...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].flatMap(
		([, attributes = "", code = ""]) =>
			/ (?:src=|type="application\/)/.test(attributes)
				? []
				: `'sha256-${createHash("sha256").update(code).digest("base64")}'`,
	);

/**
 * The Content-Security-Policy of a page. Stripe's hosts are those of its integration security guide; the
 * emulator needs none of them.
 *
 * @see https://docs.stripe.com/security/guide#content-security-policy
 */
export function contentSecurityPolicy(
	scripts: readonly string[],
	{
		isEmulator,
		isDevelopment,
		offersLink,
	}: { isEmulator: boolean; isDevelopment: boolean; offersLink: boolean },
) {
	const stripe = isEmulator ? noSources : stripeSources;
	const link = offersLink && !isEmulator ? linkHosts : [];
	const vite = isDevelopment ? viteSources : noSources;
	const directives = {
		"default-src": ["'self'"],
		"script-src": [...scripts, "'self'", ...stripe.script],
		"style-src": ["'self'", ...vite.style],
		"img-src": ["'self'", "data:", ...stripe.image],
		"font-src": ["'self'"],
		"connect-src": ["'self'", ...vite.connect, ...stripe.connect, ...link],
		"frame-src": ["'self'", ...stripe.frame, ...link],
		"object-src": ["'none'"],
		"base-uri": ["'none'"],
		"form-action": ["'self'"],
		"frame-ancestors": ["'none'"],
	};
	return Object.entries(directives)
		.map(([name, sources]) => `${name} ${sources.join(" ")}`)
		.join("; ");
}

const noSources = {
	script: [],
	style: [],
	image: [],
	connect: [],
	frame: [],
};

const stripeSources = {
	script: ["https://js.stripe.com", "https://*.js.stripe.com"],
	image: ["https://*.stripe.com"],
	connect: ["https://api.stripe.com"],
	frame: [
		"https://js.stripe.com",
		"https://*.js.stripe.com",
		"https://hooks.stripe.com",
	],
};

const linkHosts = ["https://link.com", "https://*.link.com"];

// Vite adds styles by script, and keeps a WebSocket open for hot reload.
const viteSources = { style: ["'unsafe-inline'"], connect: ["ws:", "wss:"] };

/** The policy of every response that is not a page: it may be shown, and do nothing. */
export const staticFilePolicy =
	"script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
