import { randomUUID } from "node:crypto";
import type Stripe from "stripe";
import type { StoredIntent, StoredMethod } from "../account";
import type { EndpointCall } from "../api/define-endpoint";
import { newId } from "../api/ids";
import { changeIntent } from "./change-intent";

interface RequiredAction {
	kind: "challenge" | "redirect";
	method: StoredMethod;
}

interface NextActionParams {
	return_url?: string;
	use_stripe_sdk?: boolean;
}

/** Sets `requires_action`: the payment waits for the customer. */
export function requireAction(
	call: EndpointCall<NextActionParams>,
	intent: StoredIntent,
	{ kind, method }: RequiredAction,
) {
	const { account, cause, params } = call;
	const source = newId("payatt_3", 23);
	const changes = {
		latest_charge: null,
		next_action: nextAction(call, method, source),
		status: "requires_action",
	};
	const returnUrl = params.return_url ?? null;
	const pending = { kind, source, method, returnUrl, challengeResult: null };
	changeIntent(intent, changes, pending);
	account.emit("payment_intent.requires_action", intent.object, cause);
}

function nextAction(
	call: EndpointCall<NextActionParams>,
	{ object }: StoredMethod,
	source: string,
): Stripe.PaymentIntent.NextAction {
	const { request, params } = call;
	const inStripeJs = request.key === "publishable" || params.use_stripe_sdk;
	if (object.card && (inStripeJs || !params.return_url)) {
		return threeDSecure(object.card.brand, source);
	}

	const url = pageUrl(call, `/emulator/authorize?source=${source}`);
	if (object.type === "cashapp") {
		return {
			type: "cashapp_handle_redirect_or_display_qr_code",
			cashapp_handle_redirect_or_display_qr_code: {
				hosted_instructions_url: url,
				mobile_auth_url: url,
				qr_code: {
					expires_at: call.account.nowSeconds() + 3600,
					image_url_png: pageUrl(call, "/emulator/qr.svg"),
					image_url_svg: pageUrl(call, "/emulator/qr.svg"),
				},
			},
		};
	}
	return {
		type: "redirect_to_url",
		redirect_to_url: { return_url: params.return_url ?? null, url },
	};
}

/** Calls in process have no origin; the shop at `return_url` serves the emulator's pages too. */
const pageUrl = (
	{ request, params }: EndpointCall<NextActionParams>,
	path: string,
) => new URL(path, request.origin ?? params.return_url).href;

function threeDSecure(
	brand: string,
	source: string,
): Stripe.PaymentIntent.NextAction {
	return {
		type: "use_stripe_sdk",
		use_stripe_sdk: {
			type: "stripe_3ds2_fingerprint",
			directory_server_encryption: {
				algorithm: "RSA",
				certificate: "",
				directory_server_id: "A000000003",
				key_id: "",
				root_certificate_authorities: [],
			},
			directory_server_name: brand,
			merchant: "acct_emulator",
			server_transaction_id: randomUUID(),
			three_d_secure_2_source: source,
			three_ds_method_url: "",
			three_ds_optimizations: "",
		},
	};
}
