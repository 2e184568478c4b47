import type { EndpointCall } from "../api/define-endpoint";
import { missingParam, noSuch } from "../api/errors";
import { secretGivenAsId, wrongClientSecret } from "./errors";

/** The intent in the path. With a publishable key, its client secret is required. */
export function findIntent(call: EndpointCall<unknown>, clientSecret?: string) {
	const { account, id, request } = call;
	if (id.includes("_secret_")) {
		throw secretGivenAsId();
	}
	const intent = account.paymentIntents.get(id);
	if (!intent) {
		throw noSuch("payment_intent", id, { param: "intent" });
	}

	if (request.key === "publishable" && clientSecret === undefined) {
		throw missingParam("client_secret");
	}
	if (
		clientSecret !== undefined &&
		clientSecret !== intent.object.client_secret
	) {
		throw wrongClientSecret();
	}
	return intent;
}
