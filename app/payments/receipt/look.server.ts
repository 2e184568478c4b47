import { LRUCache } from "lru-cache";
import { env, type Mode } from "../../config/env.server";
import { type Cart, cartHash } from "../intent/cart.server";
import { knownOwner, rememberOwner } from "../intent/known-owners.server";
import { admit, createLimits, type Limits } from "../rate-limit/admit.server";
import {
	type RetrievedIntent,
	readIntent,
	retrieveIntent,
} from "../retrieve-intent.server";
import type { ReturnParams } from "./return-params.server";

/** Thrown where Stripe is not asked, because too much is being asked for. */
export class TooManyLooks extends Error {
	constructor(readonly retryAfterSeconds: number) {
		super("rate limit exceeded");
	}
}

/**
 * The intent that a claim is about. One that neither this process has seen nor our cookie names may be made up. So Stripe is asked for it once in
 * five seconds, however many ask, and its answer stands so long if there is none.
 *
 * @param network where the claim comes from; null if that is not known
 * @throws TooManyLooks, or what Stripe answers
 */
export async function look(
	{ paymentId, isStored }: ReturnParams,
	cart: Cart,
	network: string | null,
): Promise<RetrievedIntent> {
	if (isStored || knownOwner(paymentId)) {
		await mayLook(ofPayment, paymentId);
		const intent = await readIntent(paymentId);
		rememberOwner(intent);
		return intent;
	}
	const shared = firstLooks.get(paymentId);
	if (shared) {
		return shared;
	}
	const first = firstLook(paymentId, cart, network);
	firstLooks.set(paymentId, first);
	first.catch((error) => {
		if (error instanceof TooManyLooks) {
			firstLooks.delete(paymentId);
		}
	});
	return first;
}

async function firstLook(
	paymentId: string,
	cart: Cart,
	network: string | null,
) {
	await countClaim(cart, network);
	const intent = await retrieveIntent(paymentId);
	rememberOwner(intent);
	return intent;
}

/** Counts a claim about a payment that may be made up. */
export const countClaim = (cart: Cart, network: string | null) =>
	hasBegun(cart)
		? mayLook(ofCarts, cartHash(cart))
		: mayLook(ofStrangers, network);

/** Whether a payment may be this cart's. */
export const hasBegun = (cart: Cart) =>
	!cart.isNew && cart.checkedOutItems.length > 0;

async function mayLook(limits: Limits, source: string | null) {
	const retryAfterSeconds = await admit(limits, source);
	if (retryAfterSeconds > 0) {
		throw new TooManyLooks(retryAfterSeconds);
	}
}

const firstLooks = new LRUCache<string, Promise<RetrievedIntent>>({
	max: 10_000,
	ttl: 5_000,
	// As it is now: the simulation has a clock of its own.
	perf: { now: () => performance.now() },
});

// Together with new payments not more than Stripe takes; see intent/rate-limit.server.ts.
const perSecond: Record<Mode, number> = { emulator: 1_000, test: 5, live: 20 };

// A receipt that waits for news looks ten times in two minutes.
const ofPayment = createLimits("looks", { perMinute: 60 });

const ofCarts = createLimits("first-looks-of-carts", {
	perMinute: 20,
	perSecond: perSecond[env.mode],
});

const ofStrangers = createLimits("first-looks", {
	perMinute: 60,
	perSecond: perSecond[env.mode],
});
