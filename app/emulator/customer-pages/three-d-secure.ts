import { z } from "zod";
import type { Account } from "../account";
import { defineEndpoint } from "../api/define-endpoint";
import { noSuch } from "../api/errors";
import { oneOf, text } from "../api/params";
import { findAction, finishAction } from "./pending-actions";

/** Stripe.js asks whether a challenge is needed. It always is: cards without one never get a source. */
export const authenticateThreeDSecure = defineEndpoint({
	returns: "three_d_secure_2",
	allowsPublishableKey: true,
	params: z.looseObject({ source: text }),
	run({ account, params }) {
		actionOf(account, params.source);
		return threeDSecureObject(params.source, "challenge_required");
	},
});

/** Stripe.js reports that the challenge is over. The button that the customer pressed decides the result. */
export const completeChallenge = defineEndpoint({
	returns: "three_d_secure_2",
	allowsPublishableKey: true,
	params: z.looseObject({
		source: text,
		outcome: oneOf("canceled").optional(),
	}),
	run(call) {
		const { source, outcome } = call.params;
		const action = actionOf(call.account, source);
		const { challengeResult } = action.pending;
		const result = outcome === "canceled" ? "failed" : challengeResult;
		if (!result) {
			return threeDSecureObject(source, "challenge_required");
		}
		finishAction(call, action, result);
		return threeDSecureObject(
			source,
			result === "authorized" ? "succeeded" : "failed",
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
