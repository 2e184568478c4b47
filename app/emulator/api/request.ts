import qs from "qs";
import { authenticate, type KeyKind } from "./api-keys";
import { ACCOUNT_VERSION, isVersion } from "./api-versions";
import { invalid } from "./errors";
import { newId } from "./ids";
import type { Form } from "./params";

/** A call to `/v1`, decoded. */
export interface ApiRequest {
	id: string;
	method: string;
	path: string;
	/** Where this emulator was called, for links to its pages; null in process, where the host is Stripe's. */
	origin: string | null;
	key: KeyKind;
	version: string;
	idempotencyKey: string | null;
	form: Form;
}

/** What is known before the body is read, and stays known when it cannot be. */
export interface Envelope {
	id: string;
	method: string;
	url: URL;
	idempotencyKey: string | null;
	version: string;
}

const MAX_KEY_LENGTH = 255;
const MAX_BODY = 64 * 1024;

const STRIPE_JS_EXTRAS = [
	"_stripe_account",
	"_stripe_version",
	"client_attribution_metadata",
	"client_context",
	"elements_session_client",
	"expected_payment_method_type",
	"guid",
	"key",
	"locale",
	"muid",
	"pasted_fields",
	"payment_user_agent",
	"referrer",
	"save_payment_method",
	"sid",
	"time_on_page",
];

export function openEnvelope(request: Request): Envelope {
	return {
		id: newId("req_", 14),
		method: request.method,
		url: new URL(request.url),
		idempotencyKey: request.headers.get("Idempotency-Key"),
		version: request.headers.get("Stripe-Version") ?? ACCOUNT_VERSION,
	};
}

export async function decode(
	request: Request,
	envelope: Envelope,
): Promise<ApiRequest> {
	const { id, method, url, version, idempotencyKey } = envelope;
	const text = method === "POST" ? await request.text() : url.search.slice(1);
	if (text.length > MAX_BODY) {
		throw invalid("The request is too large.");
	}
	const form = parse(text);
	const key = authenticate(request.headers.get("Authorization"), form.key);
	if (!isVersion(version)) {
		throw invalid(`Invalid Stripe API version: ${version}`);
	}
	if (idempotencyKey && idempotencyKey.length > MAX_KEY_LENGTH) {
		throw invalid(
			`Idempotency keys can be at most ${MAX_KEY_LENGTH} characters long.`,
		);
	}

	return {
		id,
		method,
		path: url.pathname,
		origin: url.hostname === "api.stripe.com" ? null : url.origin,
		key,
		version,
		idempotencyKey: method === "POST" ? idempotencyKey : null,
		form: key === "publishable" ? withoutExtras(form) : form,
	};
}

/** Stripe's form encoding: nested brackets, indexed or empty ones for arrays. */
export function parse(body: string): Form {
	return qs.parse(body, {
		arrayLimit: 100,
		depth: 10,
		parameterLimit: 1000,
		// Names like `constructor` are names like any other.
		plainObjects: true,
	});
}

/** Stripe.js tells Stripe about itself in parameters that no document names. */
function withoutExtras(form: Form): Form {
	const kept = Object.entries(form)
		.filter(([name]) => !STRIPE_JS_EXTRAS.includes(name))
		.map(([name, value]) => [
			name,
			name === "payment_method_data" && isForm(value)
				? withoutExtras(value)
				: value,
		]);
	return Object.fromEntries(kept);
}

function isForm(value: unknown): value is Form {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
