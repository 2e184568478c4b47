import type { StripeError } from "@stripe/stripe-js";
import { encodeForm, type Params } from "./form-encoding";

export type Answer<Body> =
	| { body: Body; error?: undefined }
	| { body?: undefined; error: StripeError };

/** The emulator's REST interface, as Stripe.js calls it: with the publishable key, errors as values. */
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
	let text: string;
	try {
		response = await fetch(new URL(path, location.origin), {
			...init,
			credentials: "omit",
			headers: { Accept: "application/json" },
		});
		text = await response.text();
	} catch {
		return { error: connectionError };
	}
	const body = parsed(text);
	if (response.ok && body) {
		return { body: body as Body };
	}
	return { error: asStripeError(response.status, body) };
}

/** A proxy's error page is no JSON; it is no connection error either. */
function parsed(text: string): { error?: Partial<StripeError> } | undefined {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function asStripeError(
	status: number,
	body: { error?: Partial<StripeError> } | undefined,
): StripeError {
	const type = status === 429 ? "rate_limit_error" : body?.error?.type;
	return {
		message: "An unexpected error occurred. Please try again.",
		...body?.error,
		type: type ?? "api_error",
	};
}

const connectionError: StripeError = {
	type: "api_connection_error",
	message:
		"We are experiencing issues connecting to our payments provider. Please check your internet connection and try again.",
};
