import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	featuresToDisable,
	headersToRemove,
	proposedHeaders,
} from "../../support/security/owasp-headers";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { stripeServerKeys } from "../../support/stripe/stripe-server";

let shop: RunningServer;
let overTls: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), { STRIPE_MODE: "emulator" });
	overTls = await startServer(await freePort(), {
		...stripeServerKeys,
		ORIGIN: "https://shop.example",
	});
});

afterAll(() => Promise.all([shop.stop(), overTls.stop()]));

const [asset] = readdirSync("build/client/assets").filter((name) =>
	name.endsWith(".js"),
);

const answers: [description: string, path: string, init?: RequestInit][] = [
	["a page", "/"],
	["the data of a page", "/_root.data"],
	["a checkout", "/checkout?item=1"],
	["a book that is not sold", "/checkout?item=99"],
	["a receipt that is nobody's", "/success?payment_intent=pi_1"],
	["a page that does not exist", "/nowhere"],
	["a file", "/favicon.svg"],
	["a script", `/assets/${asset}`],
	["a file that does not exist", "/assets/nothing.js"],
	["an address that cannot be read", "/%"],
	["a refused method", "/", { method: "PUT" }],
	["a refused delivery", "/webhooks/stripe", { method: "POST", body: "{}" }],
	["another copy", "/checkout?item=1", { method: "POST" }],
	["the state of health", "/health"],
	["Stripe's API", "/v1/charges"],
];

describe.each(answers)("%s", (_, path, init) => {
	let headers: Headers;

	beforeAll(async () => {
		({ headers } = await ask(overTls, path, init));
	});

	it.each(Object.entries(proposedHeaders))(
		"has %s as OWASP proposes it, or as we have reason to",
		(name, { theirs, ours = theirs }) => {
			const isReceipt = path.startsWith("/success");
			const isPolicy = name === "Content-Security-Policy";
			const own = name === "Referrer-Policy" && isReceipt ? theirs : ours;
			const value = headers.get(name);
			if (isPolicy) {
				expect(value).toContain(own);
			} else {
				expect(value).toBe(own);
			}
		},
	);

	it("gives up every feature of the browser but those that Stripe's frames ask for", () => {
		const policy = headers.get("Permissions-Policy") ?? "";
		for (const feature of ["payment", "publickey-credentials-get"]) {
			expect(policy).toContain(`${feature}=(self "https://js.stripe.com")`);
		}
		for (const feature of featuresToDisable) {
			expect(policy).toContain(`${feature}=()`);
		}
		expect(policy).not.toContain("*");
	});

	it("tells nothing about the software that made it", () => {
		const told = [...headersToRemove, "X-Remix-Response", "X-Remix-Error"];
		expect(told.filter((name) => headers.has(name))).toEqual([]);
	});

	it("has a request id", () => {
		expect(headers.get("X-Request-Id")).toMatch(/^[\w-]{12}$/);
	});
});

it("TLS is not asked for where shoppers come over plain http", async () => {
	const { headers } = await ask(shop, "/");
	expect(headers.get("Strict-Transport-Security")).toBeNull();
});

it.each([
	"/checkout?item=1",
	"/checkout/?item=1",
	"/Checkout?item=1",
	"/%63heckout?item=1",
	"/checkout.data?item=1",
	"/checkout?item=99",
	"/success?payment_intent=pi_1",
	"/success/",
	"/SUCCESS",
	"/success.data?payment_intent=pi_1",
])("%s is kept by no cache and no search engine", async (path) => {
	const { headers } = await ask(shop, path);
	expect(headers.get("Cache-Control")).toBe("no-store");
	expect(headers.get("X-Robots-Tag")).toBe("noindex");
	expect(headers.get("Referrer-Policy")).toBe(
		/success/i.test(path) ? "no-referrer" : "strict-origin-when-cross-origin",
	);
});

it.each([
	"/",
	"/checkout?item=1",
	"/checkout?item=99",
	"/success?payment_intent=pi_1",
	"/emulator",
	"/nowhere",
	"/_root.data",
	"/checkout.data?item=1",
])(
	"%s tells caches that it depends on the reader's language, besides the encoding",
	async (path) => {
		const { headers } = await ask(shop, path);
		const varies = headers.get("Vary")?.split(/, */) ?? [];
		expect(varies.sort()).toEqual(["Accept-Encoding", "Accept-Language"]);
	},
);

describe("a cookie", () => {
	it("belongs to this host alone, and to TLS, where shoppers come over TLS", async () => {
		const { headers } = await ask(overTls, "/");
		const [cart = ""] = headers.getSetCookie();
		expect(cart).toMatch(
			/^__Host-cart=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
		);
	});

	it("works over plain http on a machine of one's own", async () => {
		const { headers } = await ask(shop, "/");
		const [cart = ""] = headers.getSetCookie();
		expect(cart).toMatch(/^cart=.*; Path=\/; HttpOnly; SameSite=Lax$/);
	});
});

const ask = (server: RunningServer, path: string, init?: RequestInit) =>
	fetch(server.origin + path, { redirect: "manual", ...init });
