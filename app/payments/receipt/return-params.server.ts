import { z } from "zod";
import { clientSecret, paymentIntentId } from "../payment-id.server";

/** A payment that somebody says is theirs. */
export interface ReturnParams {
	paymentId: string;
	/** From Stripe's redirect or from an earlier visit; without it only the cart can prove the claim. */
	clientSecret: string | null;
}

/** The payment named by the parameters of Stripe's redirect; null unless each has its shape, once. */
export function readReturnParams(url: URL): ReturnParams | null {
	const result = parameters.safeParse({
		paymentId: url.searchParams.getAll("payment_intent"),
		clientSecret: url.searchParams.getAll("payment_intent_client_secret"),
	});
	if (!result.success) {
		return null;
	}
	const { paymentId, clientSecret } = result.data;
	return { paymentId: paymentId[0], clientSecret: clientSecret[0] ?? null };
}

const parameters = z.object({
	paymentId: z.tuple([paymentIntentId]),
	clientSecret: z.array(clientSecret).max(1),
});
