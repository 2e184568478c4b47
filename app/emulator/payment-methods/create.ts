import type Stripe from "stripe";
import { z } from "zod";
import type { Behaviour, StoredMethod } from "../account";
import type { EndpointCall } from "../api/define-endpoint";
import { invalidRequest, missingParam, noSuch } from "../api/errors";
import { group } from "../api/group-params";
import { newId } from "../api/ids";
import { ownValue } from "../api/own-value";
import { metadata, oneOf, text } from "../api/params";
import { cardIds } from "../test-data/card-ids";
import {
	bankAccountParams,
	readBankAccount,
	readIban,
	sepaParams,
} from "./bank-account";
import { billingDetails } from "./billing-details";
import { cardParams, describeCard, readCard } from "./card";
import { noSuchType, stripesTypes } from "./types";

export const paymentMethodData = z.strictObject({
	type: text,
	allow_redisplay: oneOf("always", "limited", "unspecified").optional(),
	billing_details: billingDetails.prefault({}),
	metadata: metadata.optional(),
	radar_options: group("session").optional(),
	card: cardParams.optional(),
	us_bank_account: bankAccountParams.optional(),
	sepa_debit: sepaParams.optional(),
	amazon_pay: z.strictObject({}).optional(),
	cashapp: z.strictObject({}).optional(),
});

type PaymentMethodData = z.infer<typeof paymentMethodData>;

/** Creates and stores a payment method from `payment_method_data`. */
export function newPaymentMethod(
	call: EndpointCall<unknown>,
	data: PaymentMethodData,
): StoredMethod {
	const { account } = call;
	const { details, behaviour } = detailsOf(call, data);
	const id = newId("pm_1", 23);
	const object: Stripe.PaymentMethod = {
		id,
		object: "payment_method",
		allow_redisplay: data.allow_redisplay ?? "unspecified",
		billing_details: data.billing_details,
		created: account.nowSeconds(),
		customer: null,
		customer_account: null,
		livemode: false,
		metadata: data.metadata ?? {},
		type: data.type,
		...details,
	};
	return account.paymentMethods.put({ id, object, behaviour });
}

/** The payment method with this id. Ids such as `pm_card_visa` create a new one. Throws if there is none. */
export function findPaymentMethod(
	call: EndpointCall<unknown>,
	id: string,
	status = 400,
): StoredMethod {
	const card = ownValue(cardIds, id.replace(/^pm_card_/, ""));
	if (id.startsWith("pm_card_") && card) {
		const token = id.replace(/^pm_card_/, "tok_");
		const data = { type: "card", card: { token } };
		return newPaymentMethod(call, paymentMethodData.parse(data));
	}

	const method = call.account.paymentMethods.get(id);
	const param = "payment_method";
	if (!method) {
		throw noSuch("PaymentMethod", id, { param, status });
	}
	return method;
}

function detailsOf(
	call: EndpointCall<unknown>,
	data: PaymentMethodData,
): { details: Partial<Stripe.PaymentMethod>; behaviour: Behaviour } {
	switch (data.type) {
		case "card": {
			const { card, behaviour } = cardOf(call, data);
			return { details: { card }, behaviour: { card: behaviour } };
		}
		case "us_bank_account": {
			const given = debitOf(data.us_bank_account, data, ["name"]);
			const { us_bank_account, behaviour } = readBankAccount(given);
			return { details: { us_bank_account }, behaviour: { bank: behaviour } };
		}
		case "sepa_debit": {
			const given = debitOf(data.sepa_debit, data, ["name", "email"]);
			const { sepa_debit, behaviour } = readIban(given);
			return { details: { sepa_debit }, behaviour: { bank: behaviour } };
		}
		case "amazon_pay":
			return { details: { amazon_pay: {} }, behaviour: {} };
		case "cashapp":
			return {
				details: { cashapp: { buyer_id: null, cashtag: null } },
				behaviour: {},
			};
		default:
			throw invalidRequest(
				stripesTypes.includes(data.type)
					? noSuchType(data.type)
					: `Invalid type: must be one of ${stripesTypes.join(", ")}`,
				{ param: "type" },
			);
	}
}

function cardOf(
	{ account, request }: EndpointCall<unknown>,
	{ card }: PaymentMethodData,
) {
	if (!card) {
		throw missingParam("card");
	}
	if (!card.token) {
		return readCard(card, request, account.now());
	}
	const number = ownValue(cardIds, card.token.replace(/^tok_/, ""));
	if (!number) {
		throw noSuch("token", card.token, { param: "card[token]", status: 400 });
	}
	const exp_year = new Date(account.now()).getUTCFullYear() + 1;
	return describeCard(number, { exp_month: 12, exp_year }, "123");
}

/** A debit needs the account, and details of its holder. */
function debitOf<A>(
	account: A | undefined,
	{ type, billing_details }: PaymentMethodData,
	details: ("name" | "email")[],
) {
	if (!account) {
		throw missingParam(type);
	}
	const missing = details.find((name) => !billing_details[name]);
	if (missing) {
		throw missingParam(`billing_details[${missing}]`);
	}
	return account;
}
