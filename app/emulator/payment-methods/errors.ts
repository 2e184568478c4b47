import { ApiError, type ErrorDetails, invalidRequest } from "../api/errors";

export const rawCardFromServer = () =>
	invalidRequest(
		"Sending credit card numbers directly to the Stripe API is generally unsafe. We suggest you use test tokens that map to the test card you are using, see https://stripe.com/docs/testing. To enable testing raw card data APIs, see https://support.stripe.com/questions/enabling-access-to-raw-card-data-apis.",
		{},
		402,
	);

export const cardError = (message: string, details: ErrorDetails) =>
	new ApiError(402, { type: "card_error", message, ...details });

/** Does not repeat the number, which may be a real card. */
export function notATestCard() {
	return cardError(
		"This is an emulator: it takes only Stripe's test card numbers, such as 4242 4242 4242 4242, and accepts no real card. Nothing was charged or kept.",
		{ code: "card_declined", decline_code: "test_mode_live_card" },
	);
}
