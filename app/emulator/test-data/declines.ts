/** Why a charge failed, as the bank or Radar (Stripe's fraud check) reports it. */
export interface Decline {
	code: string;
	decline_code: string;
	message: string;
	param?: string;
	advice_code?: string;
	network_decline_code?: string;
}

const cardDeclined = "Your card was declined.";

/** The code of most is `card_declined`, and the bank's code is its own name. */
const declined = (
	decline_code: string,
	message: string,
	fields: Partial<Decline> = {},
): Decline => ({ code: "card_declined", decline_code, message, ...fields });

const later = { advice_code: "try_again_later" };
const never = { advice_code: "do_not_try_again" };

/** A decline whose own code says all. */
const plain = (code: string, message: string, fields: Partial<Decline> = {}) =>
	declined(code, message, { code, ...fields });

export const declines = {
	generic_decline: declined("generic_decline", cardDeclined, {
		...later,
		network_decline_code: "01",
	}),
	insufficient_funds: declined(
		"insufficient_funds",
		"Your card has insufficient funds.",
		{ ...later, network_decline_code: "51" },
	),
	lost_card: declined("lost_card", cardDeclined, never),
	stolen_card: declined("stolen_card", cardDeclined, never),
	card_velocity_exceeded: declined(
		"card_velocity_exceeded",
		"Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
	),
	expired_card: plain("expired_card", "Your card has expired.", {
		param: "exp_month",
		network_decline_code: "54",
	}),
	incorrect_cvc: plain(
		"incorrect_cvc",
		"Your card's security code is incorrect.",
		{ param: "cvc" },
	),
	processing_error: plain(
		"processing_error",
		"An error occurred while processing your card. Try again in a little bit.",
		later,
	),
	fraudulent: declined("fraudulent", cardDeclined),
	authentication_required: plain(
		"authentication_required",
		"Your card was declined. This transaction requires authentication.",
	),
};

export type DeclineName = keyof typeof declines;
