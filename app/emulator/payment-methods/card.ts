import type Stripe from "stripe";
import { z } from "zod";
import { missingParam } from "../api/errors";
import { group } from "../api/group-params";
import { ownValue } from "../api/own-value";
import { integer, text } from "../api/params";
import type { ApiRequest } from "../api/request";
import { brandOf } from "../shared/card-brands";
import { passesLuhn } from "../shared/luhn";
import { type TestCard, testCards } from "../test-data/test-cards";
import { cardError, notATestCard, rawCardFromServer } from "./errors";

export const cardParams = z.strictObject({
	number: text.optional(),
	exp_month: integer.optional(),
	exp_year: integer.optional(),
	cvc: text.optional(),
	token: text.optional(),
	networks: group("preferred").optional(),
});

type CardParams = z.infer<typeof cardParams>;

/** A card as Stripe shows it, without its number. */
interface ReadCard {
	card: Stripe.PaymentMethod.Card;
	behaviour: TestCard;
}

/** Reads the card that a customer typed. Throws for any number that is not one of Stripe's test numbers. */
export function readCard(params: CardParams, request: ApiRequest, now: number) {
	if (request.key === "secret") {
		throw rawCardFromServer();
	}
	for (const name of ["number", "exp_month", "exp_year"] as const) {
		if (params[name] === undefined) {
			throw missingParam(`card[${name}]`);
		}
	}

	const number = (params.number ?? "").replace(/[\s-]/g, "");
	checkNumber(number);
	const expiry = checkExpiry(params, new Date(now));
	checkCvc(params.cvc, brandOf(number)?.id);
	return describeCard(number, expiry, params.cvc);
}

export function describeCard(
	number: string,
	expiry: { exp_month: number; exp_year: number },
	cvc?: string,
): ReadCard {
	const behaviour = ownValue(testCards, number);
	if (!behaviour) {
		throw notATestCard();
	}
	const brand = brandOf(number)?.id ?? "unknown";
	return {
		behaviour,
		card: {
			brand,
			checks: {
				address_line1_check: null,
				address_postal_code_check: null,
				cvc_check: cvc ? "unchecked" : null,
			},
			country: behaviour.country ?? "US",
			display_brand: brand,
			...expiry,
			fingerprint: fingerprintOf(number),
			funding: behaviour.funding ?? "credit",
			generated_from: null,
			last4: number.slice(-4),
			networks: {
				available: [...(behaviour.networks ?? []), brand],
				preferred: null,
			},
			regulated_status: "unregulated",
			three_d_secure_usage: { supported: brand !== "unionpay" },
			wallet: null,
		},
	};
}

function checkNumber(number: string) {
	if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) {
		throw cardError("Your card number is incorrect.", {
			code: "incorrect_number",
			param: "number",
		});
	}
	if (!ownValue(testCards, number)) {
		throw notATestCard();
	}
}

function checkExpiry({ exp_month = 0, exp_year = 0 }: CardParams, today: Date) {
	const year = exp_year < 100 ? 2000 + exp_year : exp_year;
	const [thisYear, thisMonth] = [today.getUTCFullYear(), today.getUTCMonth()];
	if (year < thisYear || year > thisYear + 50) {
		throw cardError("Your card's expiration year is invalid.", {
			code: "invalid_expiry_year",
			param: "exp_year",
		});
	}
	const isPast = year === thisYear && exp_month < thisMonth + 1;
	if (exp_month < 1 || exp_month > 12 || isPast) {
		throw cardError("Your card's expiration month is invalid.", {
			code: "invalid_expiry_month",
			param: "exp_month",
		});
	}
	return { exp_month, exp_year: year };
}

function checkCvc(cvc: string | undefined, brand: string | undefined) {
	const form = brand === "amex" ? /^\d{3,4}$/ : /^\d{3}$/;
	if (cvc !== undefined && !form.test(cvc)) {
		throw cardError("Your card's security code is invalid.", {
			code: "invalid_cvc",
			param: "cvc",
		});
	}
}

/** Identifies a card without being derived from its number. */
function fingerprintOf(number: string) {
	const row = Object.keys(testCards).indexOf(number);
	return `Emulator${String(row).padStart(9, "0")}`;
}
