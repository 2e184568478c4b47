import { z } from "zod";
import { clientSecret, paymentIntentId } from "../payment-id.server";

/** A payment that somebody says is theirs. */
export interface ReturnParams {
	paymentId: string;
	/** From Stripe's redirect or from an earlier visit; without it only the cart can prove the claim. */
	clientSecret: string | null;
	/** Whether it is our own signed cookie that says so. */
	isStored: boolean;
}

/** The payment named by the parameters of Stripe's redirect; null unless each has its shape, once. */
export function readReturnParams(url: URL): ReturnParams | null {
	const result = parameters.safeParse({
		paymentId: url.searchParams.getAll("payment_intent").map(withoutTail),
		clientSecret: url.searchParams.getAll("payment_intent_client_secret"),
	});
	if (!result.success) {
		return null;
	}
	const { paymentId, clientSecret } = result.data;
	return {
		paymentId: paymentId[0],
		clientSecret: clientSecret[0] ?? null,
		isStored: false,
	};
}

/** Whether an address names no payment at all, and so is that of the list of them. */
export const namesNoPayment = ({ searchParams }: URL) =>
	!searchParams.has("payment_intent") &&
	!searchParams.has("payment_intent_client_secret");

/** Without what mailers and trackers append to an address. */
const withoutTail = (id: string) => /^\w+/.exec(id)?.[0] ?? "";

const parameters = z.object({
	paymentId: z.tuple([paymentIntentId]),
	clientSecret: z.array(clientSecret).max(1),
});
