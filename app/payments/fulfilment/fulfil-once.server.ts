import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { log } from "../../server/logger.server";
import { type Receipt, toReceipt } from "../receipt/receipt";
import { stripe } from "../stripe.server";
import { fulfilOrder } from "./fulfil.server";

/** Where the fulfilment of a payment stands after a call. */
export type Fulfilment = "fulfilled" | "in progress elsewhere";

/**
 * Fulfils a paid intent, unless that has been done: the webhook, the receipt page and every other
 * instance may call this at the same time. The intent's metadata says who is at it, and Stripe's
 * idempotency lets only one of them say so. A process that dies half way is relieved after a while.
 *
 * @param intent succeeded, retrieved a moment ago with `expand: ["latest_charge"]`
 * @param send what there is to do, once
 * @throws what `fulfil` throws, after making room for the next attempt
 */
export async function fulfilOnce(
	intent: Stripe.PaymentIntent,
	send: (receipt: Receipt) => Promise<void> = fulfilOrder,
): Promise<Fulfilment> {
	const { fulfilled, fulfilment_attempt, fulfilment_claim } = intent.metadata;
	if (fulfilled) {
		return "fulfilled";
	}
	if (isFresh(fulfilment_claim)) {
		return "in progress elsewhere";
	}

	const attempt = Number(fulfilment_attempt ?? 0) + 1;
	if (!(await claim(intent.id, attempt))) {
		return "in progress elsewhere";
	}
	try {
		await send(toReceipt(intent));
	} catch (error) {
		await mark(intent.id, { fulfilment_claim: "" });
		throw error;
	}
	await mark(intent.id, { fulfilled: new Date().toISOString() });
	return "fulfilled";
}

/** For the receipt page, which should not wait: a webhook that never comes is no reason to send no book. */
export function fulfilInBackground(intent: Stripe.PaymentIntent) {
	if (intent.status !== "succeeded" || intent.metadata.fulfilled) {
		return;
	}
	fulfilOnce(intent).catch((error: unknown) => {
		log.error({ err: error, paymentId: intent.id }, "A book was not sent yet");
	});
}

/** Whether this call got the attempt. The same key with another token is an error, so only one can. */
async function claim(id: string, attempt: number) {
	const token = `${Date.now()} ${randomUUID()}`;
	try {
		await stripe.paymentIntents.update(
			id,
			{
				metadata: { fulfilment_attempt: attempt, fulfilment_claim: token },
			},
			{ idempotencyKey: `fulfil-${id}-${attempt}` },
		);
		return true;
	} catch (error) {
		if (!(error instanceof Stripe.errors.StripeIdempotencyError)) {
			throw error;
		}
		log.debug({ paymentId: id, attempt }, "Somebody else is fulfilling this");
		return false;
	}
}

const mark = (id: string, metadata: Record<string, string>) =>
	stripe.paymentIntents.update(id, { metadata });

const isFresh = (claim: string | undefined) =>
	Date.now() - Number.parseInt(claim ?? "0", 10) < staleAfterMs;

const staleAfterMs = 5 * 60 * 1000;
