import { ApiError } from "./errors";

/** Stripe's own failure, of which it says no more. */
export const serverError = () =>
	new ApiError(500, {
		type: "api_error",
		message: "An unknown error occurred at Stripe.",
	});

export const rateLimited = () =>
	new ApiError(429, {
		type: "invalid_request_error",
		code: "rate_limit",
		message: "Request rate limit exceeded.",
	});
