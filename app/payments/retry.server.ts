import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import { isIdempotentReplay } from "./stripe-response.server";

/**
 * Makes a call to Stripe again where that may help: it did not arrive, its answer was lost, Stripe failed, or another
 * request with the same idempotency key is under way. An error that Stripe repeats from its memory of an
 * idempotency key stays as it is for a day, so it is never asked for twice. The SDK's own retries are off
 * (stripe.server.ts), because they hide which of the two an error is.
 *
 * @param call one that may be repeated: it reads, or it carries an idempotency key
 * @throws what the last call threw, at the latest when nobody waits for it any more
 * @see https://docs.stripe.com/error-low-level#idempotency
 */
export async function withRetries<T>(call: () => Promise<T>): Promise<T> {
	const deadline = performance.now() + timeoutMs;
	for (let failures = 1; ; failures++) {
		try {
			return await call();
		} catch (error) {
			const delay = retryDelay(error, failures);
			if (delay === null || performance.now() + delay >= deadline) {
				throw error;
			}
			await pause(delay);
		}
	}
}

/**
 * Makes a call with an idempotency key that an earlier one may have used, and makes it again as `withRetries` does.
 *
 * @param isOldFailure which errors tell of that earlier call
 * @returns null if the first answer is such an error: with this key Stripe will not answer otherwise. Where a failure of
 *   this very call is repeated, Stripe is failing now, and it is thrown
 */
export async function withUsedKey<T>(
	call: () => Promise<T>,
	isOldFailure: (error: unknown) => boolean = isIdempotentReplay,
): Promise<T | null> {
	let calls = 0;
	try {
		return await withRetries(() => {
			calls++;
			return call();
		});
	} catch (error) {
		if (calls === 1 && isOldFailure(error)) {
			return null;
		}
		throw error;
	}
}

/**
 * Gives up on an answer that does not come, so that the shopper gets a sentence and not a broken page.
 *
 * @throws what the answer throws, or an Error after 8.7 s
 */
export async function withTimeout<T>(answer: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const timeout = new Promise<never>((_, reject) => {
		timer = setTimeout(() => {
			reject(new Error(`Stripe gave no answer within ${timeoutMs} ms.`));
		}, timeoutMs);
	});
	return Promise.race([answer, timeout]).finally(() => clearTimeout(timer));
}

/** In ms; null where another call would not help. */
function retryDelay(error: unknown, failures: number) {
	if (!(error instanceof Stripe.errors.StripeError)) {
		return null;
	}
	// Before anything else: Stripe says of this one, too, that it should not be retried at once.
	if (error.code === "idempotency_key_in_use") {
		return 250;
	}
	if (failures > maxRetries || !isTransient(error)) {
		return null;
	}
	return 500 * 2 ** (failures - 1);
}

function isTransient(error: Stripe.errors.StripeError) {
	if (error instanceof Stripe.errors.StripeConnectionError) {
		return true;
	}
	const { "stripe-should-retry": advice } = error.headers ?? {};
	if (advice !== undefined) {
		return advice === "true";
	}
	// Of an answer that was cut off, and so is no JSON, the SDK tells no status.
	const { statusCode = 500 } = error;
	return statusCode >= 500 && !isIdempotentReplay(error);
}

const maxRetries = 2;

/** Longer than this nobody waits for Stripe: the page's stream ends soon after (entry.server.tsx). */
const timeoutMs = 8_700;
