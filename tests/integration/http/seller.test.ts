import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	clientSecretOn,
	idOf,
	openBrowser,
} from "../../support/shop/open-shop";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { emulatorAt } from "../../support/stripe/emulator-controls";

const seller = {
	SHOP_NAME: "Böse & Co",
	CONTACT_EMAIL: "books@shop.example",
	TERMS_URL: "https://shop.example/terms?a&b",
	RETURNS_URL: "https://shop.example/returns",
};

const open = async (settings = {}) =>
	startServer(await freePort(), { STRIPE_MODE: "emulator", ...settings });

let nameless: RunningServer;
let named: RunningServer;

beforeAll(async () => {
	[nameless, named] = await Promise.all([open(), open(seller)]);
});

afterAll(() => Promise.all([nameless.stop(), named.stop()]));

/** Each begins a letter to the shop about what is between the brackets, if about anything. */
const pages: [name: string, about: RegExp | null, read: Read][] = [
	["the shelf", null, at("/")],
	["the checkout", null, at("/checkout?item=1")],
	["a page that is not there", null, at("/nowhere")],
	["the emulator", null, at("/emulator")],
	["the list of receipts", null, at("/success")],
	["a book that is not sold", /^\S+$/, at("/checkout?item=99")],
	["another's receipt", /^\S+$/, at("/success?payment_intent=pi_3NobodysOwn")],
	["a receipt", /^pi_\w+$/, readReceipt],
	["a checkout without Stripe", /^req_\w+$/, withoutStripe],
];

describe.each(pages)("%s", (_, about, read) => {
	it("leads to whoever sells, with what it is about as the subject", async () => {
		const html = await read(named);
		expect(html).toContain("Böse &amp; Co");
		expect(html).not.toContain("Marginalia");
		expect(html).toContain('href="https://shop.example/terms?a&amp;b"');
		expect(html).toContain('href="https://shop.example/returns"');
		expect(html).not.toContain("Privacy");
		const subjects = subjectsOf(html);
		expect(subjects).toContain(seller.SHOP_NAME);
		const [reference] = subjects.flatMap(
			(subject) => subject.split(": ")[1] ?? [],
		);
		expect(reference).toEqual(about ? expect.stringMatching(about) : undefined);
		expect(html.split(`>${reference}<`).length > 1).toBe(about !== null);
	});

	it("invites nobody to write where nobody reads mail", async () => {
		const html = await read(nameless);
		expect(html).toContain("Marginalia");
		expect(html).not.toMatch(/mailto:|\bwrite to\b|\bquote\b/i);
	});
});

it("a refusal in plain text says whom to write to, if anybody", async () => {
	const refusals = [named, nameless].map(async ({ origin }) =>
		(await fetch(origin, { method: "PUT" })).text(),
	);
	expect(await Promise.all(refusals)).toEqual([
		expect.stringMatching(/If you write to books@shop\.example, quote \S+\.$/),
		expect.stringMatching(/^Method not allowed\. Reference: \S+$/),
	]);
});

it("the home screen has the shop's name", async () => {
	const answer = await fetch(`${named.origin}/site.webmanifest`);
	expect(await answer.json()).toMatchObject({ name: seller.SHOP_NAME });
});

type Read = (server: RunningServer) => Promise<string>;

function at(path: string): Read {
	return async (server) => textOf(await shopper(server)(path));
}

/** Of a payment that nobody has made. */
async function readReceipt(server: RunningServer) {
	const visit = shopper(server);
	const secret = await clientSecretOn(await visit("/checkout?item=1"));
	return textOf(
		await visit(
			`/success?payment_intent=${idOf(secret)}&payment_intent_client_secret=${secret}`,
		),
	);
}

async function withoutStripe(server: RunningServer) {
	const emulator = emulatorAt(server.origin);
	await emulator.plan({ kind: "unsaved_500", path: "/v1/payment_intents" });
	try {
		return await textOf(await shopper(server)("/checkout?item=2&scripts=none"));
	} finally {
		await emulator.clearFaults();
	}
}

const shopper = ({ origin }: RunningServer) =>
	openBrowser({ visit: (path, init) => fetch(origin + path, init) });

/** Without scripts, which have the words of every page. */
const textOf = async (page: Response) =>
	(await page.text())
		.replace(/<script\b.*?<\/script>/gs, "")
		.replaceAll("<!-- -->", "");

const subjectsOf = (html: string) =>
	[...html.matchAll(/href="mailto:books@shop\.example\?subject=([^"]*)"/g)].map(
		([, subject = ""]) => decodeURIComponent(subject),
	);
