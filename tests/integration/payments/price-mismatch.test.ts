import { expect, it, vi } from "vitest";
import { startCart } from "../../../app/payments/intent/cart.server";
import { findReceipt } from "../../../app/payments/receipt/find-receipt.server";
import { stripe } from "../../../app/payments/stripe.server";
import { log } from "../../../app/server/logger.server";
import { bookOf } from "../../support/shop/prices";
import { paramsFor } from "../../support/stripe/params-for";

const { price } = bookOf("1");

it.each([
	["of another amount", { ...price, amount: price.amount - 1 }, "held", 1],
	[
		"in another currency",
		{ ...price, currency: price.currency === "eur" ? "usd" : "eur" },
		"held",
		1,
	],
	["at the shelf price", price, "succeeded", 0],
])(
	"a payment %s is shown as it is, and noted in the log if it is odd",
	async (_, paid, status, notes) => {
		const error = vi.spyOn(log, "error").mockReturnValue();
		const answer = await receiptOf({ ...paid });
		expect(answer).toMatchObject({
			found: true,
			receipt: { asked: paid, received: paid, status },
		});
		const errors = error.mock.calls.filter(
			([, text]) => text === "payment not fulfilled",
		);
		expect(errors).toHaveLength(notes);
		error.mockRestore();
	},
);

it.each([
	["another shop", { shop: "other" }],
	["nobody, by hand", { shop: "", cart: "", item: "" }],
])(
	"a payment made by %s has no receipt here, not even for whoever has its secret",
	async (_, metadata) => {
		expect(await receiptOf({}, metadata)).toEqual({
			found: false,
			because: "no such payment",
		});
	},
);

/** What whoever has the secret is shown of a payment that is paid. */
async function receiptOf(
	price: { amount?: number; currency?: string },
	metadata: Record<string, string> = {},
) {
	const params = paramsFor("1");
	const intent = await stripe.paymentIntents.create({
		...params,
		...price,
		metadata: { ...params.metadata, ...metadata },
		confirm: true,
		payment_method: "pm_card_visa",
		return_url: "http://localhost:5000/success",
	});
	return findReceipt(
		{
			paymentId: intent.id,
			clientSecret: intent.client_secret,
			isStored: false,
		},
		startCart(),
		null,
	);
}
