import type { StripeError } from "@stripe/stripe-js";
import { encodeForm, type Params } from "./form-encoding";

export type ApiResult<Body> =
	| { body: Body; error?: undefined }
	| { body?: undefined; error: StripeError };

/** Calls the emulator's API as Stripe.js does: with the publishable key. Errors are returned, not thrown. */
export type ApiClient = ReturnType<typeof createApiClient>;

/** @param origin where the emulator answers, which may be another than that of the page */
export function createApiClient(key: string, origin: string) {
	const urlOf = (path: string) => new URL(path, origin);
	return {
		origin,
		get: <Body>(path: string, params: Params = {}) =>
			send<Body>(urlOf(`${path}?${encodeForm({ ...params, key })}`), {}),
		post: <Body>(path: string, params: Params = {}) =>
			send<Body>(urlOf(path), {
				method: "POST",
				body: encodeForm({ ...params, key }),
			}),
	};
}

async function send<Body>(
	url: URL,
	init: RequestInit,
): Promise<ApiResult<Body>> {
	let response: Response;
	let text: string;
	try {
		response = await fetch(url, {
			...init,
			credentials: "omit",
			headers: { Accept: "application/json" },
		});
		text = await response.text();
	} catch {
		return { error: connectionError };
	}
	const body = parseJson(text);
	if (response.ok && body) {
		return { body: body as Body };
	}
	return { error: toStripeError(response.status, body) };
}

/** Undefined for a proxy's error page, which is no JSON. */
function parseJson(text: string): { error?: Partial<StripeError> } | undefined {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function toStripeError(
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
