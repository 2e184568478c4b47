import type { Account } from "../account";
import type { Endpoint } from "./define-endpoint";
import type { IdempotencyKeys } from "./idempotency";
import { type ApiRequest, decode, openEnvelope } from "./request";
import { logRequest } from "./request-log";
import { failure, type Reply, respond, success } from "./response";

interface Api {
	account: Account;
	keys: IdempotencyKeys;
	latencyMs: number;
}

/** What a URL leads to, or the error that it leads nowhere. */
type Destination = { endpoint: Endpoint; id: string } | Error;

/** The way of every call: read it, carry it out once, write it down. */
export async function answer(
	api: Api,
	request: Request,
	destination: Destination,
) {
	const { account, latencyMs } = api;
	const since = account.now();
	const envelope = openEnvelope(request);
	let decoded: ApiRequest | undefined;
	let outcome: { reply: Reply; keep?: (reply: Reply) => void };
	try {
		decoded = await decode(request, envelope);
		if (destination instanceof Error) {
			throw destination;
		}
		outcome = carryOut(api, decoded, destination);
	} catch (error) {
		outcome = { reply: failure(envelope, error, decoded?.key) };
	}

	const { reply, keep } = outcome;
	if (latencyMs > 0) {
		await pause(latencyMs);
	}
	keep?.(reply);
	if (envelope.url.pathname.startsWith("/v1/")) {
		logRequest(account, envelope, { form: decoded?.form ?? {}, reply, since });
	}
	return respond(envelope, reply);
}

/** Until the answer is out, the request counts as in progress; `keep` ends that. */
function carryOut(
	{ account, keys }: Api,
	request: ApiRequest,
	{ endpoint, id }: { endpoint: Endpoint; id: string },
) {
	const earlier = keys.recall(request);
	if (earlier) {
		return { reply: earlier };
	}

	const execute = endpoint.prepare(account, request, id);
	const keep = keys.claim(request);
	try {
		return { reply: success(request, execute()), keep };
	} catch (error) {
		return { reply: failure(request, error, request.key), keep };
	}
}

function pause(ms: number) {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
