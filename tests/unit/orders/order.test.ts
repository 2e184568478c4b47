import type Stripe from "stripe";
import { expect, it } from "vitest";
import { toOrder } from "../../../app/payments/fulfilment/order.server";
import { reasonForDoubt } from "../../../app/payments/intent/verify-payment.server";
import { paramsFor } from "../../support/stripe/params-for";

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

it("has all that a packer needs", () => {
	const receipt_email = "jenny@example.com";
	const phoned = { ...shipping, phone: "+1 415 555 0100" };
	expect(toOrder(intent({ receipt_email, shipping: phoned }))).toMatchObject({
		order: {
			email: "jenny@example.com",
			mode: "emulator",
			shipping: {
				name: "Jenny Rosen",
				phone: "+1 415 555 0100",
				address: {
					line1: "510 Townsend St",
					line2: "",
					city: "San Francisco",
					state: "CA",
					postalCode: "94103",
					country: "US",
				},
			},
		},
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

const { metadata, shipping } = paramsFor("1");

it.each([
	["not this shop's", { metadata: { ...metadata, shop: "other" } }, /created/],
	["without a cart", { metadata: { ...metadata, cart: "" } }, /created/],
	["for no book", { metadata: { ...metadata, item: "99" } }, /catalogue/],
	["of another amount", { amount: 1 }, /amount or currency/],
	["in another currency", { currency: "xts" }, /amount or currency/],
	["received in part only", { amount_received: 1 }, /Less/],
	["without an address", { shipping: null }, /no name and address/],
	[
		"for nobody",
		{ shipping: { ...shipping, name: " " } },
		/no name and address/,
	],
	[
		"for nowhere",
		{ shipping: { ...shipping, address: { country: "US" } } },
		/no name and address/,
	],
	[
		"for a country that books are not sent to",
		{ shipping: { ...shipping, address: { line1: "1 Rue", country: "FR" } } },
		/does not send/,
	],
])("is for a person to look at when it is %s", (_, fields, reason) => {
	expect(toOrder(intent(fields))).toEqual({
		verdict: "suspicious",
		reason: expect.stringMatching(reason),
	});
});

it("was right once it has been sent, whatever is asked of an address by now", () => {
	const sent = { ...metadata, fulfilled: "2026-01-01T00:00:00.000Z" };
	expect(reasonForDoubt(intent({ shipping: null }))).not.toBeNull();
	expect(reasonForDoubt(intent({ shipping: null, metadata: sent }))).toBeNull();
});

it("is an order at the price that was asked, whatever the book costs by now", () => {
	const before = {
		metadata: { ...metadata, price: `1900 ${paramsFor("1").currency}` },
		amount: 1900,
		amount_received: 1900,
	};
	expect(toOrder(intent(before))).toMatchObject({ verdict: "order" });
});
