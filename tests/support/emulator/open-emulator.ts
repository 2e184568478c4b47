import Stripe from "stripe";
import {
	createEmulator,
	type EmulatorOptions,
	publishableKey,
	secretKey,
} from "../../../app/emulator/emulator.server";

export const origin = "http://localhost:5000";

/** The price of a book, in cents. */
export const dollars = { amount: 2300, currency: "usd" };

/** A return URL whose query and hash must be preserved. */
export const returnUrl = `${origin}/success?item=1#top`;

type Params = Record<string, string>;

/** A new emulator, with a client for each kind of key: `stripe` for servers, `browser` for Stripe.js. */
export function openEmulator(options: EmulatorOptions = {}) {
	const emulator = createEmulator(options);
	const stripe = new Stripe(secretKey, {
		httpClient: Stripe.createFetchHttpClient(emulator.fetch),
		maxNetworkRetries: 0,
		telemetry: false,
	});
	return { emulator, stripe, browser: browserClient(emulator.fetch) };
}

/** A response to a browser: an intent, an error, or an object that only Stripe.js uses. */
interface BrowserResponse extends Partial<Stripe.PaymentIntent> {
	error?: Stripe.PaymentIntent.LastPaymentError;
	state?: string;
	ares?: { acsURL: string };
	session_id?: string;
	payment_method_preference?: {
		ordered_payment_method_types: string[];
		payment_intent: Stripe.PaymentIntent;
	};
	card?: Stripe.PaymentMethod.Card;
}

/** Sends requests as Stripe.js does, with the publishable key among the parameters. */
function browserClient(send: typeof fetch) {
	const read = async (response: Response) => ({
		status: response.status,
		body: (await response.json()) as BrowserResponse,
	});
	return {
		get: async (path: string, params: Params = {}) => {
			const query = new URLSearchParams({ key: publishableKey, ...params });
			return read(await send(`${origin}${path}?${query}`));
		},
		post: async (path: string, params: Params = {}) => {
			const body = new URLSearchParams({ key: publishableKey, ...params });
			return read(await send(`${origin}${path}`, { method: "POST", body }));
		},
		/** Submits the form of one of the emulator's pages. */
		press: (path: string, fields: Params) =>
			send(`${origin}${path}`, {
				method: "POST",
				headers: { "Sec-Fetch-Site": "same-origin" },
				body: new URLSearchParams(fields),
			}),
	};
}

export function cardData(number: string, parts: Params = {}): Params {
	return {
		"payment_method_data[type]": "card",
		"payment_method_data[card][number]": number,
		"payment_method_data[card][exp_month]": "12",
		"payment_method_data[card][exp_year]": "34",
		"payment_method_data[card][cvc]": "123",
		"payment_method_data[billing_details][address][country]": "US",
		"payment_method_data[billing_details][address][postal_code]": "12345",
		use_stripe_sdk: "true",
		...parts,
	};
}

export function bankData(account: string, routing = "110000000"): Params {
	return {
		"payment_method_data[type]": "us_bank_account",
		"payment_method_data[us_bank_account][account_number]": account,
		"payment_method_data[us_bank_account][routing_number]": routing,
		"payment_method_data[us_bank_account][account_holder_type]": "individual",
		"payment_method_data[us_bank_account][account_type]": "checking",
		"payment_method_data[billing_details][name]": "Jenny Rosen",
		"payment_method_data[billing_details][email]": "jenny@example.com",
		"mandate_data[customer_acceptance][type]": "online",
	};
}

export type Opened = ReturnType<typeof openEmulator>;

/** Confirms a payment as Stripe.js does. */
export function confirmInBrowser(
	{ browser }: Opened,
	intent: { id: string; client_secret: string | null },
	params: Params,
) {
	return browser.post(`/v1/payment_intents/${intent.id}/confirm`, {
		client_secret: intent.client_secret ?? "",
		...params,
	});
}

/** Without redirect methods, so that servers need no `return_url`. */
export const withoutRedirects: Stripe.PaymentIntentCreateParams = {
	...dollars,
	automatic_payment_methods: { enabled: true, allow_redirects: "never" },
};

/** The source of the action that the intent waits for. Throws if there is none. */
export function sourceOf(intent: {
	next_action?: Stripe.PaymentIntent.NextAction | null;
}) {
	const action = intent.next_action;
	const inBrowser = action?.use_stripe_sdk as
		| { three_d_secure_2_source: string }
		| undefined;
	const url =
		action?.redirect_to_url?.url ??
		action?.cashapp_handle_redirect_or_display_qr_code?.hosted_instructions_url;
	const source = url
		? new URL(url).searchParams.get("source")
		: inBrowser?.three_d_secure_2_source;
	if (!source) {
		throw new Error("The intent waits for nothing.");
	}
	return source;
}

/** The Stripe error that a call fails with. Throws if it succeeds. */
export async function errorOf(call: Promise<unknown>) {
	const error = await call.then(
		() => null,
		(reason: unknown) => reason,
	);
	if (error instanceof Stripe.errors.StripeError) {
		return error;
	}
	throw new Error(`Expected one of Stripe's errors, got ${String(error)}`);
}
