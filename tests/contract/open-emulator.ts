import Stripe from "stripe";
import {
	createEmulator,
	type EmulatorOptions,
	publishableKey,
	secretKey,
} from "../../app/emulator/emulator.server";

export const origin = "http://localhost:5000";

/** What a book costs. */
export const dollars = { amount: 2300, currency: "usd" };

/** An address with a query and a hash, which have to stay. */
export const returnUrl = `${origin}/success?item=1#top`;

type Params = Record<string, string>;

/** An emulator of its own, called as a server does and as a browser does. */
export function openEmulator(options: EmulatorOptions = {}) {
	const emulator = createEmulator(options);
	const stripe = new Stripe(secretKey, {
		httpClient: Stripe.createFetchHttpClient(emulator.fetch),
		maxNetworkRetries: 0,
		telemetry: false,
	});
	return { emulator, stripe, browser: browserOf(emulator.fetch) };
}

/** What a browser is told: an intent, an error, or one of Stripe.js's own objects. */
interface BrowserAnswer extends Partial<Stripe.PaymentIntent> {
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

/** What Stripe.js sends: the publishable key among the parameters, from the shop's own origin. */
function browserOf(send: typeof fetch) {
	const read = async (response: Response) => ({
		status: response.status,
		body: (await response.json()) as BrowserAnswer,
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
		/** Presses a button of one of the emulator's pages. */
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

/** Confirms as Stripe.js does. */
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

/** Card payments only, so that a server needs no return_url. */
export const withoutRedirects: Stripe.PaymentIntentCreateParams = {
	...dollars,
	automatic_payment_methods: { enabled: true, allow_redirects: "never" },
};

/** The id of the action that an intent waits for. */
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

/** The error of a call that must fail. */
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
