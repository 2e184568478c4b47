import qs from "qs";
import { authenticateKey, type KeyKind } from "./api-keys";
import { accountVersion, isVersion } from "./api-versions";
import { invalidRequest } from "./errors";
import { newId } from "./ids";
import type { Form } from "./params";

/** A request to the API, parsed and authenticated. */
export interface ApiRequest extends Envelope {
	path: string;
	/** The origin the emulator was called at, for links to its pages. Null for calls in process, which use Stripe's own host. */
	origin: string | null;
	key: KeyKind;
	form: Form;
}

/** What is known of a request before its body is read, and even if that fails. */
export interface Envelope {
	id: string;
	method: string;
	url: URL;
	idempotencyKey: string | null;
	version: string;
}

export function readEnvelope(request: Request): Envelope {
	return {
		id: newId("req_", 14),
		method: request.method,
		url: new URL(request.url),
		idempotencyKey: request.headers.get("Idempotency-Key"),
		version: request.headers.get("Stripe-Version") ?? accountVersion,
	};
}

export async function readRequest(
	request: Request,
	envelope: Envelope,
): Promise<ApiRequest> {
	const { method, url, version, idempotencyKey } = envelope;
	const text = method === "POST" ? await request.text() : url.search.slice(1);
	if (text.length > maxBodyLength) {
		throw invalidRequest("The request is too large.");
	}
	if (/^\s*\{/.test(text)) {
		throw notForm();
	}
	const form = parseForm(text);
	const key = authenticateKey(request.headers.get("Authorization"), form.key);
	if (!isVersion(version)) {
		throw invalidRequest(`Invalid Stripe API version: ${version}`);
	}
	if (idempotencyKey && idempotencyKey.length > maxKeyLength) {
		throw invalidRequest(
			`Idempotency keys can be at most ${maxKeyLength} characters long.`,
		);
	}

	return {
		...envelope,
		path: url.pathname,
		origin: url.hostname === "api.stripe.com" ? null : url.origin,
		key,
		idempotencyKey: method === "POST" ? idempotencyKey : null,
		form: key === "publishable" ? withoutStripeJsParams(form) : form,
	};
}

const notForm = () =>
	invalidRequest(
		"Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.",
	);

/** Parses Stripe's form encoding: nested brackets, with indexed or empty ones for arrays. */
export function parseForm(body: string): Form {
	return qs.parse(body, {
		arrayLimit: 100,
		depth: 10,
		parameterLimit: 1000,
		// Otherwise a parameter called `constructor` would be dropped.
		plainObjects: true,
	});
}

/** Stripe.js sends undocumented parameters about itself; they are ignored. */
function withoutStripeJsParams(form: Form): Form {
	const remaining = Object.entries(form)
		.filter(([name]) => !stripeJsParams.includes(name))
		.map(([name, value]) => [
			name,
			name === "payment_method_data" && isForm(value)
				? withoutStripeJsParams(value)
				: value,
		]);
	return Object.fromEntries(remaining);
}

const isForm = (value: unknown): value is Form =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const maxKeyLength = 255;

const maxBodyLength = 64 * 1024;

const stripeJsParams =
	"_stripe_account _stripe_version client_attribution_metadata client_context elements_session_client expected_payment_method_type guid key locale muid pasted_fields payment_user_agent referrer save_payment_method sid time_on_page".split(
		" ",
	);
