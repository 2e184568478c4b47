import { expect, it, vi } from "vitest";
import { startCart } from "../../../app/payments/intent/cart.server";
import { findReceipt } from "../../../app/payments/receipt/find-receipt.server";
import { stripe } from "../../../app/payments/stripe.server";
import { log } from "../../../app/server/logger.server";

it.each([
	["of another amount", { amount: 1000, currency: "usd" }, 1],
	["in another currency", { amount: 2300, currency: "eur" }, 1],
	["at the shelf price", { amount: 2300, currency: "usd" }, 0],
])(
	"a payment %s is shown as it is, and noted in the log if it is odd",
	async (_, price, notes) => {
		const warn = vi.spyOn(log, "warn").mockReturnValue();
		const intent = await stripe.paymentIntents.create({
			...price,
			metadata: { item: "1" },
		});
		const answer = await findReceipt(
			{ paymentId: intent.id, clientSecret: intent.client_secret },
			startCart(),
		);
		expect(answer).toMatchObject({ found: true, receipt: { asked: price } });
		const warnings = warn.mock.calls.filter(
			([, text]) => text === "A payment is not at our price",
		);
		expect(warnings).toHaveLength(notes);
		warn.mockRestore();
	},
);
