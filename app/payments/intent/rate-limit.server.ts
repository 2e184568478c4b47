import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env, type Mode } from "../../config/env.server";
import { log } from "../../server/logger.server";
import { type Cart, cartCookie } from "./cart.server";

/** Whether a cart may begin a payment now: yes, with the cookie to set, if any; or in so many seconds. */
export type RateLimitResult =
	| { allowed: true; cookie: string | null }
	| { allowed: false; retryAfterSeconds: number };

/**
 * Lets a cart begin its payment for a book, unless too many are being begun. Once allowed, always
 * allowed: the signed cart says so, and nobody is locked out of a payment that is already open.
 *
 * @see https://docs.stripe.com/disputes/prevention/card-testing
 */
export async function checkRateLimit(
	cart: Cart,
	item: string,
	request: Request,
): Promise<RateLimitResult> {
	if (cart.checkedOutItems.includes(item)) {
		return { allowed: true, cookie: null };
	}
	try {
		const address = clientAddress(request);
		if (address) {
			await perAddress.consume(address);
		}
		await overall.consume("all");
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) {
			throw refusal;
		}
		log.warn({ item }, "rate limit exceeded");
		const retryAfterSeconds = Math.ceil(refusal.msBeforeNext / 1000);
		return { allowed: false, retryAfterSeconds };
	}
	const checkedOutItems = [...cart.checkedOutItems, item];
	return {
		allowed: true,
		cookie: await cartCookie({ ...cart, checkedOutItems }),
	};
}
/**
 * Who asks, as far as the trusted proxies in front know: each appends the address it was asked from.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Forwarded-For
 */
function clientAddress({ headers }: Request) {
	if (env.trustProxy === 0) {
		return null;
	}
	const addresses = headers.get("X-Forwarded-For")?.split(",") ?? [];
	return addresses.at(-env.trustProxy)?.trim() || null;
}

// Stripe takes 25 requests a second in test mode and 100 in live mode; some are needed for the rest.
const intentsPerSecond: Record<Mode, number> = {
	emulator: 1_000,
	test: 15,
	live: 60,
};

const overall = new RateLimiterMemory({
	points: intentsPerSecond[env.mode],
	duration: 1,
});

const perAddress = new RateLimiterMemory({ points: 30, duration: 60 });
