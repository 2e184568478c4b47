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

export const declines = {
	generic_decline: {
		code: "card_declined",
		decline_code: "generic_decline",
		message: cardDeclined,
		advice_code: "try_again_later",
	},
	insufficient_funds: {
		code: "card_declined",
		decline_code: "insufficient_funds",
		message: "Your card has insufficient funds.",
		advice_code: "try_again_later",
		network_decline_code: "51",
	},
	lost_card: {
		code: "card_declined",
		decline_code: "lost_card",
		message: cardDeclined,
		advice_code: "do_not_try_again",
	},
	stolen_card: {
		code: "card_declined",
		decline_code: "stolen_card",
		message: cardDeclined,
		advice_code: "do_not_try_again",
	},
	card_velocity_exceeded: {
		code: "card_declined",
		decline_code: "card_velocity_exceeded",
		message:
			"Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
	},
	expired_card: {
		code: "expired_card",
		decline_code: "expired_card",
		message: "Your card has expired.",
		param: "exp_month",
	},
	incorrect_cvc: {
		code: "incorrect_cvc",
		decline_code: "incorrect_cvc",
		message: "Your card's security code is incorrect.",
		param: "cvc",
	},
	processing_error: {
		code: "processing_error",
		decline_code: "processing_error",
		message:
			"An error occurred while processing your card. Try again in a little bit.",
		advice_code: "try_again_later",
	},
	fraudulent: {
		code: "card_declined",
		decline_code: "fraudulent",
		message: cardDeclined,
	},
	authentication_required: {
		code: "authentication_required",
		decline_code: "authentication_required",
		message:
			"Your card was declined. This transaction requires authentication.",
	},
} satisfies Record<string, Decline>;

export type DeclineName = keyof typeof declines;
