import type { StripeError } from "@stripe/stripe-js";
import { encodeForm, type Params } from "./form-encoding";

export type Answer<Body> =
	| { body: Body; error?: undefined }
	| { body?: undefined; error: StripeError };

/** The sandbox's REST interface, as Stripe.js calls it: with the publishable key, errors as values. */
export type Api = ReturnType<typeof createApi>;

export function createApi(key: string) {
	return {
		get: <Body>(path: string, params: Params = {}) =>
			send<Body>(`${path}?${encodeForm({ ...params, key })}`, {}),
		post: <Body>(path: string, params: Params = {}) =>
			send<Body>(path, {
				method: "POST",
				body: encodeForm({ ...params, key }),
			}),
	};
}

async function send<Body>(
	path: string,
	init: RequestInit,
): Promise<Answer<Body>> {
	let response: Response;
	let body: unknown;
	try {
		response = await fetch(new URL(path, location.origin), {
			...init,
			credentials: "omit",
			headers: { Accept: "application/json" },
		});
		body = await response.json();
	} catch {
		return { error: connectionError };
	}
	if (response.ok) return { body: body as Body };
	return { error: asStripeError(response.status, body) };
}

function asStripeError(status: number, body: unknown): StripeError {
	const known = (body as { error?: Partial<StripeError> } | null)?.error;
	const type = status === 429 ? "rate_limit_error" : known?.type;
	return {
		message: "An unexpected error occurred. Please try again.",
		...known,
		type: type ?? "api_error",
	};
}

const connectionError: StripeError = {
	type: "api_connection_error",
	message:
		"We are experiencing issues connecting to our payments provider. Please check your internet connection and try again.",
};
