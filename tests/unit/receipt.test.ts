import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { toReceipt } from "../../app/payments/receipt/receipt";
import {
	isReceiptStatus,
	statusMessages,
} from "../../app/payments/receipt/status-messages";

const intent = (fields: object) =>
	({
		id: "pi_1",
		amount: 2300,
		amount_received: 2300,
		currency: "usd",
		created: 1_779_000_000,
		metadata: { item: "1" },
		latest_charge: null,
		status: "succeeded",
		...fields,
	}) as unknown as Stripe.PaymentIntent;

it("shows what was received, not what was asked", () => {
	const receipt = toReceipt(intent({ amount_received: 0 }));
	expect(receipt.received).toEqual({ amount: 0, currency: "usd" });
});

it("has the date of the charge that paid", () => {
	const latest_charge = { paid: true, created: 1_779_000_100 };
	expect(toReceipt(intent({ latest_charge })).at).toBe(1_779_000_100);
});

it.each([
	["Visa ending in 4242", { card: { brand: "visa", last4: "4242" } }],
	[
		"American Express ending in 0005",
		{ card: { brand: "amex", last4: "0005" } },
	],
	[
		"Apple Pay, Visa ending in 4242",
		{ card: { brand: "visa", last4: "4242", wallet: { type: "apple_pay" } } },
	],
	["Cartes Bancaires", { card: { brand: "cartes_bancaires", last4: null } }],
	["Amazon Pay", { type: "amazon_pay", amazon_pay: {} }],
	["Cash App Pay", { type: "cashapp", cashapp: {} }],
	["iDEAL", { type: "ideal", ideal: {} }],
	["Teleportation Pay", { type: "teleportation_pay" }],
	[
		"First Bank ending in 6789",
		{ us_bank_account: { bank_name: "First Bank", last4: "6789" } },
	],
	["Bank account ending in 6789", { us_bank_account: { last4: "6789" } }],
	["SEPA Direct Debit ending in 3201", { sepa_debit: { last4: "3201" } }],
])("names the method: %s", (name, payment_method_details) => {
	const latest_charge = { paid: true, payment_method_details };
	expect(toReceipt(intent({ latest_charge })).method?.name).toBe(name);
});

it("names the method that failed last, which may have made no charge", () => {
	const card = { brand: "mastercard", last4: "4444" };
	const receipt = toReceipt(
		intent({ last_payment_error: { payment_method: { type: "card", card } } }),
	);
	expect(receipt.method).toEqual({
		kind: "card",
		name: "Mastercard ending in 4444",
	});
});

it("names no method where nothing was tried", () => {
	expect(toReceipt(intent({})).method).toBeNull();
});

it("takes a status it has never heard of for unknown", () => {
	expect(toReceipt(intent({ status: "teleported" })).status).toBe("unknown");
});

const statuses = Object.keys(statusMessages).filter(isReceiptStatus);

describe.each(statuses)("a receipt that is %s", (status) => {
	it("has words of its own", () => {
		const titles = statuses.map((other) => statusMessages[other].title);
		const { title } = statusMessages[status];
		expect(titles.filter((other) => other === title)).toHaveLength(1);
	});
});
