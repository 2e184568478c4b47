import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testIbans } from "../../../app/emulator/test-data/test-ibans";
import { errorOf, openEmulator } from "../../support/emulator/open-emulator";
import { findTypeErrors } from "../../support/emulator/stripe-types";

const settleMs = 4000;
const threeMinutes = 180_000;
const { stripe } = openEmulator({ settleMs });

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
afterEach(() => void vi.useRealTimers());

const holder = { name: "Bob", email: "bob@example.com" };
const methodOf = (iban: string, billing_details = holder) =>
	stripe.paymentMethods.create({
		type: "sepa_debit",
		sepa_debit: { iban },
		billing_details,
	});

async function debit(iban: string) {
	const { id } = await methodOf(iban);
	return stripe.paymentIntents.create({
		amount: 1000,
		confirm: true,
		currency: "eur",
		mandate_data: { customer_acceptance: { type: "offline" } },
		payment_method: id,
		payment_method_options: { sepa_debit: {} },
	});
}

const statusOf = async (id: string) =>
	(await stripe.paymentIntents.retrieve(id)).status;

describe("a payment in euros", () => {
	it("can be by card or by SEPA Direct Debit", async () => {
		const intent = await stripe.paymentIntents.create({
			amount: 1000,
			currency: "eur",
		});
		expect(intent.payment_method_types).toEqual(["card", "sepa_debit"]);
	});

	it.each([
		["DE89370400440532013000", settleMs, "succeeded"],
		["AT32 1904 3002 3547 3204", threeMinutes, "succeeded"],
		["AT861904300235473202", settleMs, "requires_payment_method"],
		["AT051904300235473205", threeMinutes, "requires_payment_method"],
	])("from %s is processing for %i ms, then %s", async (iban, ms, status) => {
		const { id, ...intent } = await debit(iban);
		expect(intent.status).toBe("processing");
		vi.advanceTimersByTime(ms - 1);
		expect(await statusOf(id)).toBe("processing");
		vi.advanceTimersByTime(1);
		expect(await statusOf(id)).toBe(status);
	});

	it.each([
		["AT981904300000343434", "charge_exceeds_source_limit"],
		["AT601904300000121212", "charge_exceeds_weekly_limit"],
		["AT981904300002222227", "insufficient_funds"],
	])("from %s fails as %s", async (iban, failure_code) => {
		const { id } = await debit(iban);
		vi.advanceTimersByTime(settleMs);
		const { data } = await stripe.charges.list({ payment_intent: id });
		expect(data).toMatchObject([{ failure_code, status: "failed" }]);
	});

	it("from AT591904300235473203 is disputed once it is paid", async () => {
		const { id } = await debit("AT591904300235473203");
		vi.advanceTimersByTime(settleMs);
		const { data } = await stripe.disputes.list({ payment_intent: id });
		expect(data).toHaveLength(1);
		expect(data.flatMap(findTypeErrors)).toEqual([]);
	});

	it("has the shapes of Stripe's types, its refund too", async () => {
		const { id } = await debit("DE89370400440532013000");
		vi.advanceTimersByTime(settleMs);
		const refund = await stripe.refunds.create({ payment_intent: id });
		expect(refund.status).toBe("pending");
		const expand = ["latest_charge", "payment_method"];
		const intent = await stripe.paymentIntents.retrieve(id, { expand });
		expect([intent, refund].flatMap(findTypeErrors)).toEqual([]);
		expect(intent.payment_method).toMatchObject({
			sepa_debit: { bank_code: "37040044", country: "DE", last4: "3000" },
		});
	});
});

describe("an IBAN", () => {
	it.each(Object.keys(testIbans))("%s has the right check digits", (iban) => {
		const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/./g, (sign) =>
			String(Number.parseInt(sign, 36)),
		);
		expect(BigInt(digits) % 97n).toBe(1n);
	});

	it("that is nobody's test IBAN is refused and not repeated", async () => {
		const error = await errorOf(methodOf("DE02120300000000202051"));
		expect(error).toMatchObject({
			statusCode: 400,
			param: "sepa_debit[iban]",
			message: expect.not.stringContaining("20205"),
		});
	});

	it("needs its holder's name and email", async () => {
		const error = await errorOf(
			methodOf("DE89370400440532013000", { name: "Bob", email: "" }),
		);
		expect(error.param).toBe("billing_details[email]");
	});
});
