import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		LOG_LEVEL: "silent",
		TRUST_PROXY: "1",
	});
});

afterAll(() => shop.stop());

it("who is refused reads what all others read, with a nonce and a reference of one's own", async () => {
	let first = await begin();
	while (first.status === 200) {
		first = await begin();
	}
	const second = await begin();
	const german = await begin({ locale: "de-DE" });
	const campaign = await begin({ address: "&utm_source=letter" });
	const refused = [first, second, german, campaign];
	expect(refused.map(({ status }) => status)).toEqual([429, 429, 429, 429]);
	for (const { text, nonce, reference } of refused) {
		expect(new Set(text.match(/(?<=nonce=")[^"]+/g))).toEqual(new Set([nonce]));
		expect(/data-request-id="">(.*?)</.exec(text)?.[1]).toBe(reference);
	}
	expect(new Set(refused.map(({ nonce }) => nonce)).size).toBe(4);
	expect(new Set(refused.map(({ reference }) => reference)).size).toBe(4);
	expect(withoutOwn(second)).toBe(withoutOwn(first));
	expect(withoutOwn(german)).toContain("23,00");
	expect(withoutOwn(campaign)).toBe(withoutOwn(first));
	expect(withoutOwn(await begin())).toBe(withoutOwn(first));
});

/** Each time in another browser, of one network. */
async function begin({ locale = "en-US", address = "" } = {}) {
	const page = await fetch(`${shop.origin}/checkout?item=1${address}`, {
		headers: { "Accept-Language": locale, "X-Forwarded-For": "203.0.113.99" },
	});
	const { headers, status } = page;
	const policy = headers.get("Content-Security-Policy") ?? "";
	const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy) ?? [];
	const reference = headers.get("X-Request-Id") ?? "";
	return { status, text: await page.text(), nonce, reference };
}

const withoutOwn = ({
	text,
	nonce,
	reference,
}: Awaited<ReturnType<typeof begin>>) =>
	text.replaceAll(nonce, "(nonce)").replaceAll(reference, "(reference)");
