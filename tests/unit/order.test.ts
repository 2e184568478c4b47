import type Stripe from "stripe";
import { expect, it } from "vitest";
import { toOrder } from "../../app/payments/fulfilment/order.server";
import { paramsFor } from "../support/stripe/params-for";

const charge = { amount_refunded: 0, disputed: false };

const intent = (fields: object = {}, ofCharge: object = {}) =>
	({
		...paramsFor("1"),
		id: "pi_1",
		status: "succeeded",
		amount_received: paramsFor("1").amount,
		livemode: false,
		receipt_email: null,
		last_payment_error: null,
		latest_charge: { ...charge, ...ofCharge },
		...fields,
	}) as unknown as Stripe.PaymentIntent;

it("is an order when it is paid as the shop asked", () => {
	expect(toOrder(intent())).toMatchObject({
		verdict: "order",
		order: { idempotencyKey: "order-pi_1", item: "1", livemode: false },
	});
});

it.each([true, false])("says whether real money moved: %s", (livemode) => {
	expect(toOrder(intent({ livemode }))).toMatchObject({ order: { livemode } });
});

it.each([
	["not paid", { status: "requires_payment_method" }, {}],
	["still being processed", { status: "processing" }, {}],
	["only reserved", { status: "requires_capture" }, {}],
	["refunded", {}, { amount_refunded: paramsFor("1").amount }],
	["disputed", {}, { disputed: true }],
])("is nothing to send when it is %s", (_, fields, ofCharge) => {
	const result = toOrder(intent(fields, ofCharge));
	expect(result).toEqual({ verdict: "nothing to send" });
});

const { metadata } = paramsFor("1");

it.each([
	["not this shop's", { metadata: { ...metadata, shop: "other" } }, /created/],
	["without a cart", { metadata: { ...metadata, cart: "" } }, /created/],
	["for no book", { metadata: { ...metadata, item: "99" } }, /catalogue/],
	["of another amount", { amount: 1 }, /amount or currency/],
	["in another currency", { currency: "xts" }, /amount or currency/],
	["received in part only", { amount_received: 1 }, /Less/],
])("is for a person to look at when it is %s", (_, fields, reason) => {
	expect(toOrder(intent(fields))).toEqual({
		verdict: "suspicious",
		reason: expect.stringMatching(reason),
	});
});

it("is an order at the price that was asked, whatever the book costs by now", () => {
	const before = {
		metadata: { ...metadata, price: `1900 ${paramsFor("1").currency}` },
		amount: 1900,
		amount_received: 1900,
	};
	expect(toOrder(intent(before))).toMatchObject({ verdict: "order" });
});
