import { beforeEach, describe, expect, it } from "vitest";
import { inspectorOf } from "../../support/emulator/inspector-of";
import { openShop, type Shop } from "../../support/shop/open-shop";

let shop: Shop;
const { read, press, payment, confirm } = inspectorOf(() => shop);

beforeEach(async () => {
	shop = await openShop();
});

describe("the inspector", () => {
	it("shows with a payment what belongs to it, and nothing of others", async () => {
		const one = await payment();
		await confirm(one, "pm_card_visa");
		await payment({}, "key-of-another");
		const text = await (await shop.visit(`/emulator?q=${one}`)).text();
		const page = text.slice(0, text.indexOf("window.__remixContext"));
		expect(page).toContain("payment_intent.<b>created</b>");
		expect(page).toContain("charge.<b>succeeded</b>");
		expect(page).toMatch(/<b>POST<\/b> (<!-- -->)?\/v1\/payment_intents</);
		expect(page).not.toContain("key-of-another");
		expect(page).toContain("<details open");
	});

	it("says of a payment that it was refunded, and how much", async () => {
		const id = await payment();
		await confirm(id, "pm_card_visa");
		await shop.stripe.refunds.create({ payment_intent: id, amount: 500 });
		expect(await read()).toContain("$5.00 refunded");
	});

	it("hides no date", async () => {
		const metadata = {
			fulfilled: new Date(0).toISOString(),
			ms: "1764317863123",
		};
		await payment({ metadata });
		const text = await read();
		expect(text).toContain("1970-01-01T00:00:00.000Z");
		expect(text).toContain("1764317863123");
		expect(text).not.toContain("[number hidden]");
	});
});

describe("a switch of the inspector", () => {
	it("lets Stripe go wrong, says so, and ends it all at once", async () => {
		await payment();
		await press("plan", "refused");
		await press("plan", "webhook_lost");
		await expect(payment()).rejects.toThrow();
		const text = await read();
		expect(text).toMatch(/Switched on:.*Stripe is down; Webhooks get lost/s);
		expect(text).toContain("requires payment method");
		await press("end", "webhook_lost");
		await expect(payment()).rejects.toThrow();
		await press("end_all", "all");
		expect(await read()).not.toContain("Switched on:");
		await payment();
	});

	it("forgets everything", async () => {
		await payment();
		await press("clear", "all");
		expect(await read()).toContain("Nothing has been bought yet");
	});
});
