import type Stripe from "stripe";
import {
	type RetrievedIntent,
	retrieveIntent,
} from "../retrieve-intent.server";
import { withRetries, withUsedKey } from "../retry.server";
import { stripe } from "../stripe.server";
import { answeredAt, isIdempotentReplay } from "../stripe-response.server";

/**
 * Claims a payment for this process, so that no other fulfils it at the same time. Whoever makes attempt number n sends
 * the same request with the same idempotency key: Stripe carries out the first and replays its answer to all
 * others, so exactly one gets an answer that is no replay. While it is carried out the others get a 409. A replay
 * therefore proves that attempt n is over or has an owner, and nobody goes on to n + 1 on a guess.
 *
 * @param intent without a valid claim, retrieved a moment ago
 * @returns the intent as it is now, with `latest_charge`; null if somebody else has it, or may have it
 * @throws if Stripe cannot be asked
 */
export async function claim(
	intent: RetrievedIntent,
): Promise<RetrievedIntent | null> {
	let attempt = attemptOf(intent) + 1;
	for (let tries = 0; tries < maxTries; tries++) {
		const result = await makeAttempt(intent.id, attempt);
		if (typeof result === "object") {
			return result;
		}
		const current = await retrieveIntent(intent.id);
		const hasNoOwner = result === "failed" && attemptOf(current) <= attempt;
		if (current.metadata.fulfilled || (isClaimed(current) && !hasNoOwner)) {
			return null;
		}
		attempt = Math.max(attempt, attemptOf(current)) + 1;
	}
	return null;
}

/** Whether somebody has claimed the intent and may still be at it. */
export function isClaimed(intent: RetrievedIntent) {
	const { fulfilment_released: released } = intent.metadata;
	return attemptOf(intent) > Number(released ?? 0) && !isStale(intent);
}

/**
 * Writes down when the current claim was first met, because the claim itself says the same whenever it is made. From then on
 * its owner has five minutes. The time is Stripe's and not this machine's.
 */
export async function noteClaimSeen(intent: RetrievedIntent) {
	const attempt = attemptOf(intent);
	if (seenOf(intent).attempt === attempt) {
		return;
	}
	const seen = `${attempt} ${answeredAt(intent.lastResponse)}`;
	await update(intent.id, { fulfilment_seen: seen });
}

/** Lets the next one try at once. */
export const releaseClaim = (intent: RetrievedIntent) =>
	update(intent.id, { fulfilment_released: attemptOf(intent) });

/** "taken" if somebody was granted the attempt, "failed" if nobody was and nobody will be. */
async function makeAttempt(
	id: string,
	attempt: number,
): Promise<RetrievedIntent | "taken" | "failed"> {
	const metadata = { fulfilment_attempt: attempt };
	const idempotencyKey = `fulfil-${id}-${attempt}`;
	const answer = await withUsedKey(() =>
		stripe.paymentIntents.update(
			id,
			{ metadata, expand: ["latest_charge"] },
			{ idempotencyKey },
		),
	);
	if (!answer) {
		return "failed";
	}
	return isIdempotentReplay(answer.lastResponse) ? "taken" : answer;
}

const update = (id: string, metadata: Stripe.MetadataParam) =>
	withRetries(() => stripe.paymentIntents.update(id, { metadata }));

const attemptOf = ({ metadata }: Stripe.PaymentIntent) =>
	Number(metadata.fulfilment_attempt ?? 0);

function seenOf({ metadata }: Stripe.PaymentIntent) {
	const [attempt, at] = (metadata.fulfilment_seen ?? "0 0").split(" ");
	return { attempt: Number(attempt), at: Number(at) };
}

function isStale(intent: RetrievedIntent) {
	const { attempt, at } = seenOf(intent);
	const age = answeredAt(intent.lastResponse) - at;
	return attempt === attemptOf(intent) && age >= staleAfterSeconds;
}

const staleAfterSeconds = 5 * 60;

/** More failures than Stripe has reasons to ask again within the day that it remembers a key. */
const maxTries = 100;
