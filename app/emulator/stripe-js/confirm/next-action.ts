import type { PaymentIntent } from "@stripe/stripe-js";
import type { Api } from "../api-client";
import type { PaymentResult } from "./payment-intents";
import { authenticate } from "./three-d-secure";

/** Does what a confirmed payment still asks of the shopper; one that asks nothing is returned as it is. */
export async function handleNextAction(
	api: Api,
	intent: PaymentIntent,
): Promise<PaymentResult> {
	const action = actionOf(intent);
	if (action?.source) {
		return authenticate(api, intent, action.source);
	}
	if (action?.url) {
		location.assign(action.url);
		return neverReturns();
	}
	return { paymentIntent: intent };
}

/** The page is on its way to another one. */
export const neverReturns = () => new Promise<never>(() => {});

function actionOf(
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
