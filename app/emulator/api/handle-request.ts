import type { Account } from "../account";
import type { ApiFault } from "../faults";
import type { Endpoint } from "./define-endpoint";
import { keyInUse } from "./idempotency";
import {
	type ApiRequest,
	type Envelope,
	readEnvelope,
	readRequest,
} from "./request";
import { logRequest } from "./request-log";
import { failure, type Reply, respond, success } from "./response";
import { rateLimited, serverError } from "./server-errors";

interface Api {
	account: Account;
	latencyMs: number;
}

/** What a URL leads to, or the error that it leads nowhere. */
type Destination = { endpoint: Endpoint; id: string } | Error;

/** Handles a call: reads it, carries it out once, logs it. A planned fault may strike it on its way. */
export async function answer(
	api: Api,
	request: Request,
	destination: Destination,
) {
	const { account, latencyMs } = api;
	const since = account.now();
	const envelope = readEnvelope(request);
	const fault = faultOf(account, envelope);
	if (fault === "refused") {
		return brokenOff("");
	}
	let decoded: ApiRequest | undefined;
	let outcome: { reply: Reply; keep?: (reply: Reply) => void };
	try {
		decoded = await readRequest(request, envelope);
		if (destination instanceof Error) {
			throw destination;
		}
		outcome = carryOut(api, decoded, { ...destination, fault });
	} catch (error) {
		outcome = { reply: failure(envelope, error, decoded?.key) };
	}

	const { reply, keep } = outcome;
	if (latencyMs > 0) {
		await pause(latencyMs);
	}
	keep?.(reply);
	if (isStripes(envelope)) {
		logRequest(account, envelope, { form: decoded?.form ?? {}, reply, since });
	}
	if (fault === "timeout") {
		await aborted(request.signal);
	}
	return fault === "lost" || fault === "cut_off"
		? brokenOff(fault === "cut_off" ? reply.body.slice(0, 100) : "")
		: respond(envelope, reply, account.now());
}

/** Until the answer is out, the request counts as in progress; `keep` ends that. */
function carryOut(
	{ account }: Api,
	request: ApiRequest,
	{
		endpoint,
		id,
		fault,
	}: { endpoint: Endpoint; id: string; fault: ApiFault | null },
) {
	const unsaved = fault && unsavedErrors[fault];
	if (unsaved) {
		throw unsaved(request);
	}
	const earlier = account.idempotencyKeys.recall(request);
	if (earlier) {
		return { reply: earlier };
	}

	const execute = endpoint.prepare(account, request, id);
	const keep = account.idempotencyKeys.claim(request);
	try {
		if (fault === "saved_500") {
			throw serverError();
		}
		const object = execute();
		if (fault === "saved_500_after_effect") {
			throw serverError();
		}
		return { reply: success(request, object), keep };
	} catch (error) {
		return { reply: failure(request, error, request.key), keep };
	}
}

/** Errors that no idempotency key remembers. */
const unsavedErrors: Partial<Record<ApiFault, (request: ApiRequest) => Error>> =
	{
		unsaved_500: serverError,
		rate_limit: rateLimited,
		key_in_use: ({ idempotencyKey }) => keyInUse(idempotencyKey),
	};

/** Faults are Stripe's: what only the emulator has always works. */
const faultOf = ({ faults }: Account, envelope: Envelope) =>
	isStripes(envelope)
		? faults.ofCall(envelope.method, envelope.url.pathname)
		: null;

const isStripes = ({ url }: Envelope) => url.pathname.startsWith("/v1/");

/** An answer whose connection breaks after this much of it. */
function brokenOff(text: string) {
	const body = new ReadableStream({
		start(controller) {
			if (text) {
				controller.enqueue(new TextEncoder().encode(text));
			}
		},
		pull(controller) {
			controller.error(new Error("The emulator broke the connection off."));
		},
	});
	return new Response(body, {
		headers: { "Content-Type": "application/json" },
	});
}

const aborted = (signal: AbortSignal) =>
	new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason));
	});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
