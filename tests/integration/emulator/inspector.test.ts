import { beforeEach, describe, expect, it } from "vitest";
import { inspectorOf } from "../../support/emulator/inspector-of";
import { openShop, type Shop } from "../../support/shop/open-shop";

let shop: Shop;
const { read, press, payment, confirm } = inspectorOf(() => shop);

beforeEach(async () => {
	shop = await openShop();
});

describe("the inspector", () => {
	it("says what to do while there is nothing to see", async () => {
		const text = await read();
		expect(text).toContain("Buy a book and watch it here");
		expect(text).toContain("Emulator · Marginalia");
		expect(text).toContain('<meta name="robots" content="noindex"/>');
	});

	it("draws each payment's way from its events", async () => {
		const declined = await payment();
		await confirm(declined, "pm_card_chargeDeclined").catch(() => {});
		await confirm(declined, "pm_card_visa");
		const reserved = await payment({ capture_method: "manual" });
		await confirm(reserved, "pm_card_visa");
		await shop.stripe.paymentIntents.cancel(reserved);

		const text = await read();
		expect(text).toContain(
			'aria-label="Path: requires payment method, then requires payment method, then succeeded"',
		);
		expect(text).toContain(
			'aria-label="Path: requires payment method, then requires capture, then canceled"',
		);
		expect(text).toContain(
			'aria-label="Payments by status: 1 succeeded, 1 canceled"',
		);
	});

	it("lists charges, events, deliveries and calls, with their JSON", async () => {
		const id = await payment({}, "a-key-of-ours");
		await confirm(id, "pm_card_mastercard");
		const text = await read();
		expect(text).toContain("Mastercard ending in 4444");
		expect(text).toContain("payment_intent.<b>succeeded</b>");
		expect(text).toContain("Retry the delivery of payment_intent.succeeded");
		expect(text).toContain("a-key-of-ours");
		expect(text).toContain(`/v1/payment_intents/${id}/confirm`);
		expect(text).toContain("&quot;object&quot;: &quot;payment_intent&quot;");
	});

	it("keeps secrets, and its own reading, to itself", async () => {
		await payment();
		await read();
		const text = await read();
		expect(text).toContain("_secret_[hidden]");
		expect(text).not.toMatch(/_secret_[A-Za-z0-9]/);
		expect(text).not.toContain("GET</b>");
	});

	it("has no inline style, which the policy forbids", async () => {
		await confirm(await payment(), "pm_card_visa");
		expect(await read()).not.toMatch(/ style="/);
	});
});

describe("a button of the inspector", () => {
	it("refunds", async () => {
		const id = await payment();
		await confirm(id, "pm_card_visa");
		expect(await read()).toContain('value="refund"');
		const answer = await press("refund", id);
		expect(answer.status).toBe(302);
		expect(answer.headers.get("Location")).toBe("/emulator");
		const { data } = await shop.stripe.refunds.list({ payment_intent: id });
		expect(data).toMatchObject([{ amount: 2300 }]);
		expect(await read()).not.toContain('value="refund"');
	});

	it("captures", async () => {
		const id = await payment({ capture_method: "manual" });
		await confirm(id, "pm_card_visa");
		await press("capture", id);
		expect(await statusOf(id)).toBe("succeeded");
	});

	it("cancels", async () => {
		const id = await payment();
		await press("cancel", id);
		expect(await statusOf(id)).toBe("canceled");
	});

	it.each([
		["settle", "succeeded"],
		["fail", "requires_payment_method"],
	])("can %s a payment that is processing", async (action, status) => {
		const id = await bankPayment();
		expect(await statusOf(id)).toBe("processing");
		await press(action, id);
		expect(await statusOf(id)).toBe(status);
	});

	it("sends an event again", async () => {
		await confirm(await payment(), "pm_card_visa");
		const [, delivery = ""] = /value="(del_\w+)"/.exec(await read()) ?? [];
		expect((await press("retry", delivery)).status).toBe(302);
	});

	it("says in the API's words why it could not", async () => {
		const id = await payment();
		const answer = await press("refund", id);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain(
			"does not have a successful charge to refund",
		);
	});

	it.each([
		["explode", "pi_1"],
		["cancel", "../charges"],
		["constructor", "pi_1"],
	])("does not exist: %s %s", async (action, id) => {
		const answer = await press(action, id);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain("no such action");
	});
});

async function bankPayment() {
	const { id: method } = await shop.stripe.paymentMethods.create({
		type: "us_bank_account",
		us_bank_account: {
			account_holder_type: "individual",
			account_number: "000000000009",
			routing_number: "110000000",
		},
		billing_details: { name: "A Reader", email: "reader@example.com" },
	});
	const id = await payment();
	await confirm(id, method, {
		mandate_data: { customer_acceptance: { type: "offline" } },
	});
	return id;
}

const statusOf = async (id: string) =>
	(await shop.stripe.paymentIntents.retrieve(id)).status;
