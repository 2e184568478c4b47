import type { PaymentIntent } from "@stripe/stripe-js";
import type { ApiClient } from "../api-client";
import type { PaymentResult } from "./payment-intents";
import { authenticateWith3ds } from "./three-d-secure";

/** Handles the payment's next action, if it has one: 3D Secure here, or a redirect, which never resolves. */
export async function handleNextAction(
	api: ApiClient,
	intent: PaymentIntent,
): Promise<PaymentResult> {
	const action = nextActionOf(intent);
	if (action?.source) {
		return authenticateWith3ds(api, intent, action.source);
	}
	if (action?.url) {
		location.assign(action.url);
		return neverResolves();
	}
	return { paymentIntent: intent };
}

/** For use after a redirect has started: the page is about to go away. */
export const neverResolves = () => new Promise<never>(() => {});

function nextActionOf(
	intent: PaymentIntent,
): { source?: string; url?: string } | undefined {
	if (intent.status !== "requires_action") {
		return undefined;
	}
	const action = intent.next_action as NextAction | null;
	return {
		source: action?.use_stripe_sdk?.three_d_secure_2_source,
		url:
			action?.redirect_to_url?.url ??
			action?.cashapp_handle_redirect_or_display_qr_code
				?.hosted_instructions_url,
	};
}

interface NextAction {
	use_stripe_sdk?: { three_d_secure_2_source?: string };
	redirect_to_url?: { url?: string };
	cashapp_handle_redirect_or_display_qr_code?: {
		hosted_instructions_url?: string;
	};
}
