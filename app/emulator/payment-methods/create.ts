import type Stripe from "stripe";
import { z } from "zod";
import type { Behaviour, Method } from "../account";
import type { Call } from "../api/define-endpoint";
import { invalid, missing, noSuch } from "../api/errors";
import { newId } from "../api/ids";
import { ownValue } from "../api/own-value";
import { metadata, oneOf, open, text } from "../api/params";
import { cardIds } from "../test-data/test-cards";
import { bankAccountParameters, readBankAccount } from "./bank-account";
import { billingDetails, billingDetailsFrom } from "./billing-details";
import { cardParameters, describeCard, readCard } from "./card";

export const paymentMethodData = z.strictObject({
	type: text,
	allow_redisplay: oneOf("always", "limited", "unspecified").optional(),
	billing_details: billingDetails.optional(),
	metadata: metadata.optional(),
	radar_options: open.optional(),
	card: cardParameters.optional(),
	us_bank_account: bankAccountParameters.optional(),
	amazon_pay: open.optional(),
	cashapp: open.optional(),
});

type PaymentMethodData = z.infer<typeof paymentMethodData>;

/** Makes a payment method of what was typed. */
export function newPaymentMethod(
	call: Call<unknown>,
	data: PaymentMethodData,
): Method {
	const { account } = call;
	const { details, behaviour } = detailsOf(call, data);
	const id = newId("pm_1", 23);
	const object: Stripe.PaymentMethod = {
		id,
		object: "payment_method",
		allow_redisplay: data.allow_redisplay ?? "unspecified",
		billing_details: billingDetailsFrom(data.billing_details),
		created: account.seconds(),
		customer: null,
		customer_account: null,
		livemode: false,
		metadata: data.metadata ?? {},
		type: data.type,
		...details,
	};
	return account.methods.put({ id, object, behaviour });
}

/** The payment method with this id. An id like `pm_card_visa` stands for a new one. */
export function findPaymentMethod(
	call: Call<unknown>,
	id: string,
	status = 400,
): Method {
	const card = ownValue(cardIds, id.replace(/^pm_card_/, ""));
	if (id.startsWith("pm_card_") && card) {
		return newPaymentMethod(call, {
			type: "card",
			card: { token: id.replace(/^pm_card_/, "tok_") },
		});
	}

	const method = call.account.methods.get(id);
	const param = "payment_method";
	if (!method) {
		throw noSuch("PaymentMethod", id, { param, status });
	}
	return method;
}

function detailsOf(
	call: Call<unknown>,
	data: PaymentMethodData,
): { details: Partial<Stripe.PaymentMethod>; behaviour: Behaviour } {
	switch (data.type) {
		case "card": {
			const { card, behaviour } = cardOf(call, data);
			return { details: { card }, behaviour: { card: behaviour } };
		}
		case "us_bank_account": {
			const { us_bank_account, behaviour } = bankAccountOf(data);
			return { details: { us_bank_account }, behaviour: { bank: behaviour } };
		}
		case "amazon_pay":
			return { details: { amazon_pay: {} }, behaviour: {} };
		case "cashapp":
			return {
				details: { cashapp: { buyer_id: null, cashtag: null } },
				behaviour: {},
			};
		default:
			throw invalid(
				`The emulator has no payment method of type ${data.type}: it takes card, amazon_pay, cashapp and us_bank_account.`,
				{ param: "type" },
			);
	}
}

function cardOf(
	{ account, request }: Call<unknown>,
	{ card }: PaymentMethodData,
) {
	if (!card) {
		throw missing("card");
	}
	if (!card.token) {
		return readCard(card, request, account.now());
	}
	const number = ownValue(cardIds, card.token.replace(/^tok_/, ""));
	if (!number) {
		throw noSuch("token", card.token, { param: "card[token]", status: 400 });
	}
	const exp_year = new Date(account.now()).getUTCFullYear() + 1;
	return describeCard(number, { exp_month: 12, exp_year }, "given");
}

function bankAccountOf({
	us_bank_account,
	billing_details,
}: PaymentMethodData) {
	if (!us_bank_account) {
		throw missing("us_bank_account");
	}
	if (!billing_details?.name) {
		throw missing("billing_details[name]");
	}
	return readBankAccount(us_bank_account);
}
