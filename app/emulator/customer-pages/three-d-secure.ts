import { z } from "zod";
import type { Account } from "../account";
import { defineEndpoint } from "../api/define-endpoint";
import { noSuch } from "../api/errors";
import { oneOf, text } from "../api/params";
import { findAction, finishChallenge } from "./pending-actions";

/** Stripe.js asks whether the bank wants to see the customer. It always does: cards that need no challenge get no source. */
export const authenticateThreeDSecure = defineEndpoint({
	returns: "three_d_secure_2",
	allowsPublishableKey: true,
	params: z.looseObject({ source: text }),
	run({ account, params }) {
		actionOf(account, params.source);
		return threeDSecureObject(params.source, "challenge_required");
	},
});

/** Stripe.js says that the challenge is over; what was pressed in it decides. */
export const completeChallenge = defineEndpoint({
	returns: "three_d_secure_2",
	allowsPublishableKey: true,
	params: z.looseObject({
		source: text,
		outcome: oneOf("canceled").optional(),
	}),
	run(call) {
		const { source, outcome: left } = call.params;
		const { intent, pending } = actionOf(call.account, source);
		const outcome = left ? "failed" : pending.outcome;
		if (!outcome) {
			return threeDSecureObject(source, "challenge_required");
		}
		finishChallenge(call, intent, outcome);
		return threeDSecureObject(
			source,
			outcome === "authorized" ? "succeeded" : "failed",
		);
	},
});

function actionOf(account: Account, source: string) {
	const action = findAction(account, source);
	if (!action) {
		throw noSuch("source", source, { param: "source" });
	}
	return action;
}

type ChallengeState = "challenge_required" | "succeeded" | "failed";

function threeDSecureObject(source: string, state: ChallengeState) {
	return {
		id: source.replace("payatt_", "threeds2_"),
		object: "three_d_secure_2",
		ares: {
			acsChallengeMandated: "Y",
			acsURL: `/emulator/acs?source=${source}`,
			messageType: "ARes",
			messageVersion: "2.2.0",
			transStatus: { challenge_required: "C", succeeded: "Y", failed: "N" }[
				state
			],
		},
		error: null,
		livemode: false,
		source,
		state,
	};
}
