import { setTimeout as pause } from "node:timers/promises";
import type Stripe from "stripe";
import { log } from "../../server/logger.server";
import { readBody } from "../../server/read-body.server";
import { updateCachedPayment } from "../intent/payment-cache.server";
import {
	type RetrievedIntent,
	retrieveIntent,
} from "../retrieve-intent.server";
import { stripe, webhookSecret } from "../stripe.server";
import { isMissing } from "../stripe-response.server";
import { fulfilOnce } from "./fulfil-once.server";
import { webhookEvents } from "./webhook-events.server";

/** What becomes of a delivery: the answer's status, and a sentence for whoever reads the delivery's log. */
export interface Received {
	status: 200 | 400 | 413 | 500 | 503;
	sentence: string;
}

/**
 * Takes a delivery of Stripe's, once its signature proves that it is one.
 *
 * @param request with the raw body, unread
 * @see https://docs.stripe.com/webhooks#verify-official-libraries
 */
export async function receiveEvent(request: Request): Promise<Received> {
	if (!webhookSecret) {
		log.error("STRIPE_WEBHOOK_SECRET is not set, so deliveries are refused");
		return { status: 503, sentence: "This shop has no signing secret yet." };
	}
	const body = await readBody(request, maxBytes);
	if (body === null) {
		return { status: 413, sentence: "That is too long." };
	}

	const event = verify(body, request.headers.get("Stripe-Signature") ?? "");
	if (!event) {
		return { status: 400, sentence: "The signature is not right." };
	}
	try {
		await handleEvent(event);
		return { status: 200, sentence: "Thank you." };
	} catch (error) {
		const { id, type } = event;
		log.error({ err: error, event: id, type }, "webhook handling failed");
		return { status: 500, sentence: "Please deliver this again later." };
	}
}

function verify(body: string, signature: string) {
	try {
		return stripe.webhooks.constructEvent(body, signature, webhookSecret ?? "");
	} catch (error) {
		log.warn({ err: error }, "webhook signature invalid");
		return null;
	}
}

/** An event is a hint to look again: what counts is what the intent says now, not what the event said. */
async function handleEvent(event: Stripe.Event) {
	const hint = hintIn(event);
	if (!hint) {
		return;
	}
	const { paymentId } = hint;
	const intent = await look(paymentId);
	if (!intent) {
		log.warn({ event: event.id, paymentId }, "webhook payment not found");
		return;
	}
	const { id, type } = event;
	const { status } = intent;
	log.info({ event: id, type, paymentId, status }, "webhook received");
	if (hint.mayFulfil) {
		await fulfilOrWait(intent);
	}
}

/** Who is at it is usually done in a moment; a delivery that waits for it spares Stripe another one. */
async function fulfilOrWait(intent: RetrievedIntent) {
	let current: RetrievedIntent | null = intent;
	for (const delay of [...delaysMs, null]) {
		if (!current || (await fulfilOnce(current)) !== "claimed elsewhere") {
			return;
		}
		if (delay === null) {
			throw new Error("The order is being fulfilled elsewhere.");
		}
		await pause(delay);
		current = await look(current.id);
	}
}

/** Null if our key cannot see the payment: it is another account's, or another mode's. */
async function look(paymentId: string) {
	try {
		const intent = await retrieveIntent(paymentId);
		updateCachedPayment(intent);
		return intent;
	} catch (error) {
		if (isMissing(error)) {
			return null;
		}
		throw error;
	}
}

/** Null for events that are not ours to act on, or not shaped as Stripe shapes them. */
function hintIn({ type, data }: Stripe.Event) {
	const kind = webhookEvents.get(type);
	// Whoever has the signing secret may still send what Stripe never would.
	const paymentId = kind?.paymentId.safeParse(data?.object).data;
	return kind && paymentId ? { ...kind, paymentId } : null;
}

/** No event of Stripe's is longer. */
const maxBytes = 256 * 1024;

const delaysMs = [500, 1_000, 2_000];
