/** Why a charge failed, as the bank or Radar (Stripe's fraud check) reports it. */
export interface Decline {
	code: string;
	decline_code: string;
	message: string;
	param?: string;
	advice_code?: string;
	network_decline_code?: string;
}

/** The decline that has this code of the bank's. */
export const declineOf = (decline_code: DeclineName): Decline => ({
	code: "card_declined",
	decline_code,
	message: "Your card was declined.",
	...traits[decline_code],
});

export type DeclineName = keyof typeof traits;

const later = { advice_code: "try_again_later" };
const never = { advice_code: "do_not_try_again" };

const traits = {
	generic_decline: { ...later, network_decline_code: "01" },
	insufficient_funds: {
		...later,
		message: "Your card has insufficient funds.",
		network_decline_code: "51",
	},
	lost_card: never,
	stolen_card: never,
	card_velocity_exceeded: {
		message:
			"Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
	},
	expired_card: {
		code: "expired_card",
		message: "Your card has expired.",
		param: "exp_month",
		network_decline_code: "54",
	},
	incorrect_cvc: {
		code: "incorrect_cvc",
		message: "Your card's security code is incorrect.",
		param: "cvc",
	},
	processing_error: {
		...later,
		code: "processing_error",
		message:
			"An error occurred while processing your card. Try again in a little bit.",
	},
	fraudulent: {},
	authentication_required: {
		code: "authentication_required",
		message:
			"Your card was declined. This transaction requires authentication.",
	},
} satisfies Record<string, Partial<Decline>>;
