import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";

/**
 * Asks Stripe again where the SDK itself does not: after an answer that was cut off half way, and for
 * as long as another request with the same idempotency key is under way.
 *
 * @param ask a call that may be repeated: it reads, or it carries an idempotency key
 * @throws what the last call threw
 * @see https://docs.stripe.com/error-low-level#idempotency
 */
export async function withRetries<T>(ask: () => Promise<T>): Promise<T> {
	const started = Date.now();
	for (let asked = 1; ; asked++) {
		try {
			return await ask();
		} catch (error) {
			const inTime = Date.now() - started < timeoutMs;
			const again =
				isKeyInUse(error) || (isConnectionError(error) && asked === 1);
			if (!again || !inTime) {
				throw error;
			}
			await pause(250);
		}
	}
}

/**
 * Gives up on an answer that does not come, so that the shopper gets a sentence and not a broken page.
 *
 * @throws what the answer throws, or an Error after 9.5 s
 */
export async function withTimeout<T>(answer: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const deadline = new Promise<never>((_, reject) => {
		const error = new Error(`Stripe gave no answer within ${timeoutMs} ms.`);
		timer = setTimeout(reject, timeoutMs, error);
	});
	return Promise.race([answer, deadline]).finally(() => clearTimeout(timer));
}

const isKeyInUse = (error: unknown) =>
	error instanceof Stripe.errors.StripeError &&
	error.code === "idempotency_key_in_use";

const isConnectionError = (error: unknown) =>
	error instanceof Stripe.errors.StripeConnectionError;

/** Longer than this nobody waits for Stripe: the page's stream ends soon after (entry.server.tsx). */
const timeoutMs = 9_500;
