import type Stripe from "stripe";
import { z } from "zod";
import { log } from "../../server/logger.server";
import { readBody } from "../../server/read-body.server";
import { updateCachedPayment } from "../intent/payment-cache.server";
import { stripe, webhookSecret } from "../stripe.server";
import { fulfilOnce } from "./fulfil-once.server";

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
		await actOn(event);
		return { status: 200, sentence: "Thank you." };
	} catch (error) {
		const { id, type } = event;
		log.error({ err: error, event: id, type }, "A delivery could not be used");
		return { status: 500, sentence: "Please deliver this again later." };
	}
}

function verify(body: string, signature: string) {
	try {
		return stripe.webhooks.constructEvent(body, signature, webhookSecret ?? "");
	} catch (error) {
		log.warn({ err: error }, "A delivery was refused");
		return null;
	}
}

/** An event is a hint to look again: what counts is what the intent says now, not what the event said. */
async function actOn(event: Stripe.Event) {
	const id = paymentIdOf(event);
	if (!id) {
		return;
	}
	// Without patience of our own: what fails here Stripe delivers again.
	const intent = await stripe.paymentIntents.retrieve(id, {
		expand: ["latest_charge"],
	});
	log.info(
		{ event: event.id, type: event.type, paymentId: id, status: intent.status },
		"Stripe told us of a payment",
	);
	updateCachedPayment(intent);
	if (intent.status !== "succeeded" || !isOurs(intent)) {
		return;
	}
	if ((await fulfilOnce(intent)) === "in progress elsewhere") {
		throw new Error("Its fulfilment has begun elsewhere and is not done yet.");
	}
}

/** Null for events that are not ours to act on, or not shaped as Stripe shapes them. */
function paymentIdOf(event: Stripe.Event): string | null {
	return shapes.get(event.type)?.safeParse(event).data?.data.object ?? null;
}

const paymentId = z.string().regex(/^pi_[A-Za-z0-9_]+$/);
const withId = z.object({ id: paymentId }).transform(({ id }) => id);
const ofPayment = z.object({ data: z.object({ object: withId }) });
const ofCharge = z.object({
	data: z.object({
		object: z
			.object({ payment_intent: paymentId.or(withId) })
			.transform(({ payment_intent }) => payment_intent),
	}),
});

/** The events that tell of a payment, and where its id is in them. */
const shapes = new Map<string, typeof ofPayment | typeof ofCharge>([
	["payment_intent.succeeded", ofPayment],
	["payment_intent.processing", ofPayment],
	["payment_intent.payment_failed", ofPayment],
	["payment_intent.canceled", ofPayment],
	["charge.refunded", ofCharge],
]);

/** An account may have other shops; ours marks its payments with the cart they were made for. */
const isOurs = (intent: Stripe.PaymentIntent) => Boolean(intent.metadata.cart);

/** No event of Stripe's is longer. */
const maxBytes = 256 * 1024;
