import { env, type Mode } from "../../config/env.server";
import { log } from "../../server/logger.server";
import { admit, createLimits } from "../rate-limit/admit.server";
import { clientNetwork } from "../rate-limit/client-network.server";
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
	const retryAfterSeconds = await admit(limits, clientNetwork(request));
	if (retryAfterSeconds > 0) {
		log.warn({ item }, "rate limit exceeded");
		return { allowed: false, retryAfterSeconds };
	}
	const checkedOutItems = [...cart.checkedOutItems, item];
	return {
		allowed: true,
		cookie: await cartCookie({ ...cart, checkedOutItems }),
	};
}

// Stripe takes 25 requests a second in test mode and 100 in live mode; some are needed for the rest.
const intentsPerSecond: Record<Mode, number> = {
	emulator: 1_000,
	test: 15,
	live: 60,
};

const limits = createLimits("intents", {
	perMinute: 30,
	perSecond: intentsPerSecond[env.mode],
});
