import type Stripe from "stripe";
import type { Book } from "../catalog/books";
import { log } from "../log.server";
import type { Cart } from "./cart.server";
import { digest } from "./secrets.server";
import { stripe } from "./stripe.server";
import { isReplay, requestIdOf } from "./stripe-answer.server";

/** What the checkout page knows of a payment. */
export type Payment =
	| { state: "open"; paymentId: string; clientSecret: string }
	| { state: "settled"; paymentId: string; paid: boolean }
	| { state: "unavailable"; reference: string | null };

/**
 * The one payment of this cart for this book: made at the first visit, found again at every other.
 * The price is the catalogue's. Never rejects; what goes wrong is in the log and in `unavailable`.
 *
 * @see https://docs.stripe.com/payments/payment-intents#best-practices
 */
export async function preparePayment(book: Book, cart: Cart): Promise<Payment> {
	try {
		return toPayment(await withinDeadline(findOrCreateIntent(book, cart)));
	} catch (error) {
		log.error({ err: error, item: book.item }, "No payment could be prepared");
		return { state: "unavailable", reference: requestIdOf(error) };
	}
}

async function findOrCreateIntent(book: Book, cart: Cart) {
	for (let attempt = 1; attempt <= maxAttempts; attempt++) {
		const intent = await createOnce(book, cart, attempt);
		if (intent && intent.status !== "canceled") return intent;
	}
	throw new Error(
		`Cart ${cart.hash} has used up its ${maxAttempts} attempts at item ${book.item}.`,
	);
}

/**
 * Creates the intent of this attempt, or finds the one made before: the idempotency key is Stripe's
 * memory of it. Null if that attempt once ended in an error, which Stripe would repeat for ever.
 */
async function createOnce(book: Book, cart: Cart, attempt: number) {
	const params: Stripe.PaymentIntentCreateParams = {
		...book.price,
		automatic_payment_methods: { enabled: true },
		description: `${book.title}, ${book.author}`,
		metadata: { item: book.item, cart: cart.hash },
	};
	// The parameters are in the key, so a changed price or title is a new intent and never a conflict.
	const idempotencyKey = `checkout-${digest(JSON.stringify([params, attempt]))}`;
	try {
		const intent = await stripe.paymentIntents.create(params, {
			idempotencyKey,
		});
		// A replay is the intent as it was on the day it was made.
		return isReplay(intent.lastResponse)
			? await stripe.paymentIntents.retrieve(intent.id)
			: intent;
	} catch (error) {
		if (isReplay(error)) return null;
		throw error;
	}
}

function toPayment(intent: Stripe.PaymentIntent): Payment {
	switch (intent.status) {
		case "succeeded":
		case "processing":
		case "requires_capture":
			return {
				state: "settled",
				paymentId: intent.id,
				paid: intent.status === "succeeded",
			};
		default:
			if (!intent.client_secret) throw new Error("The intent has no secret.");
			return {
				state: "open",
				paymentId: intent.id,
				clientSecret: intent.client_secret,
			};
	}
}

/** Gives up before the page's stream does, so that the shopper gets a sentence and not a broken page. */
async function withinDeadline<T>(answer: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const deadline = new Promise<never>((_, reject) => {
		const error = new Error(`Stripe gave no answer within ${deadlineMs} ms.`);
		timer = setTimeout(reject, deadlineMs, error);
	});
	return Promise.race([answer, deadline]).finally(() => clearTimeout(timer));
}

const maxAttempts = 5;
const deadlineMs = 9_500;
