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

it("shows brand, last four digits and date of the charge that paid", () => {
	const latest_charge = {
		paid: true,
		created: 1_779_000_100,
		payment_method_details: { card: { brand: "visa", last4: "4242" } },
	};
	expect(toReceipt(intent({ latest_charge }))).toMatchObject({
		card: { brand: "Visa", last4: "4242" },
		at: 1_779_000_100,
	});
});

it("shows no card for a charge that failed", () => {
	const latest_charge = {
		paid: false,
		created: 1,
		payment_method_details: { card: { brand: "visa", last4: "0002" } },
	};
	expect(toReceipt(intent({ latest_charge })).card).toBeNull();
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
