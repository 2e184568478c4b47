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

/** The endpoint of a URL, or the error that there is none. */
type Destination = Target | Error;

interface Target {
	endpoint: Endpoint;
	id: string;
	fault?: ApiFault;
}

/** Reads a request, runs it once and logs it. A planned fault may make it fail at any of these steps. */
export async function handleApiRequest(
	api: Api,
	request: Request,
	destination: Destination,
) {
	const { account, latencyMs } = api;
	const since = account.now();
	const envelope = readEnvelope(request);
	// Only calls to Stripe's API can fail on demand; the emulator's own API always works.
	const isSpared = !isStripeApi(envelope) || asksToBeSpared(request);
	const { method, url } = envelope;
	const { faults } = account;
	const fault = isSpared ? undefined : faults.ofCall(method, url.pathname);
	const late = isSpared ? 0 : faults.latencyOf(method, url.pathname);
	const delay = latencyMs + late;
	if (fault === "refused") {
		return brokenConnection("");
	}
	let decoded: ApiRequest | undefined;
	let result: { reply: Reply; save?: (reply: Reply) => void };
	try {
		decoded = await readRequest(request, envelope);
		if (destination instanceof Error) {
			throw destination;
		}
		result = runOnce(api, decoded, { ...destination, fault });
	} catch (error) {
		result = { reply: failure(envelope, error, decoded?.key) };
	}

	const { reply, save } = result;
	if (delay > 0) {
		await pause(delay);
	}
	save?.(reply);
	if (isStripeApi(envelope)) {
		logRequest(account, envelope, { form: decoded?.form ?? {}, reply, since });
	}
	if (fault === "timeout") {
		await aborted(request);
	}
	return fault === "lost" || fault === "cut_off"
		? brokenConnection(fault === "cut_off" ? reply.body.slice(0, 100) : "")
		: respond(envelope, reply, account.now());
}

/** The idempotency key counts as in use until `save` is called with the response. */
function runOnce(
	{ account }: Api,
	request: ApiRequest,
	{ endpoint, id, fault }: Target,
) {
	const unsaved = fault && unsavedErrors[fault];
	if (unsaved) {
		throw unsaved(request);
	}
	const earlier = account.idempotencyKeys.findReply(request);
	if (earlier) {
		return { reply: earlier };
	}

	const execute = endpoint.prepare(account, request, id);
	const save = account.idempotencyKeys.start(request);
	try {
		if (fault === "saved_500") {
			throw serverError();
		}
		const object = execute();
		if (fault === "saved_500_after_effect") {
			throw serverError();
		}
		return { reply: success(request, object), save };
	} catch (error) {
		return { reply: failure(request, error, request.key), save };
	}
}

/** Errors that are not saved under the idempotency key. */
const unsavedErrors: Partial<Record<ApiFault, (request: ApiRequest) => Error>> =
	{
		unsaved_500: serverError,
		rate_limit: rateLimited,
		key_in_use: ({ idempotencyKey }) => keyInUse(idempotencyKey),
	};

/** Whoever looks at what went wrong has to see it. */
const asksToBeSpared = ({ headers }: Request) =>
	headers.get("Emulator-Faults") === "none";

const isStripeApi = ({ url }: Envelope) => url.pathname.startsWith("/v1/");

/** A response whose connection breaks after this text. */
function brokenConnection(text: string) {
	const body = new ReadableStream({
		start(controller) {
			if (text) {
				controller.enqueue(new TextEncoder().encode(text));
			}
		},
		pull(controller) {
			controller.error(new Error("The emulator broke the connection."));
		},
	});
	return new Response(body, {
		headers: { "Content-Type": "application/json" },
	});
}

/** Node forgets to abort a request that is garbage by then, and nothing else may hold it. */
const waiting = new Set<Request>();

function aborted(request: Request) {
	const { signal } = request;
	waiting.add(request);
	return new Promise<never>((_, reject) => {
		const end = () => {
			waiting.delete(request);
			reject(signal.reason);
		};
		if (signal.aborted) {
			end();
		}
		signal.addEventListener("abort", end);
	});
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
