import type { KeyKind } from "./api-keys";
import { ApiError, docUrl, type ErrorBody } from "./errors";
import { forPublishableKey } from "./publishable-key-view";
import type { Envelope } from "./request";
import { toJson } from "./serialize";

/** An answer before it becomes a Response, as the idempotency layer keeps it. */
export interface Reply {
	status: number;
	body: string;
	/** The request that was first answered so; another one when this is a replay. */
	requestId: string;
	replayed?: true;
	shouldRetry?: false;
	errorCode?: string;
}

const crossOriginHeaders = {
	"Access-Control-Allow-Credentials": "true",
	"Access-Control-Allow-Methods": "GET, HEAD, PUT, PATCH, POST, DELETE",
	"Access-Control-Allow-Origin": "*",
	"Access-Control-Expose-Headers":
		"Request-Id, Stripe-Manage-Version, Stripe-Should-Retry, X-Stripe-External-Auth-Required, X-Stripe-Privileged-Session-Required",
	"Access-Control-Max-Age": "300",
};

type RequestWithId = Pick<Envelope, "id">;

export function success({ id }: RequestWithId, object: unknown): Reply {
	return { status: 200, body: toJson(object), requestId: id };
}

export function failure(
	request: RequestWithId,
	error: unknown,
	key?: KeyKind,
): Reply {
	if (!(error instanceof ApiError)) {
		return brokenEmulator(request, error);
	}
	const { status, body } = error;
	const fullBody = { error: { ...body, ...links(request, body) } };
	return {
		status,
		body: toJson(key === "secret" ? fullBody : forPublishableKey(fullBody)),
		requestId: request.id,
		errorCode: body.code ?? body.type,
		...(status !== 409 && status < 500 && { shouldRetry: false }),
	};
}

/** @param now the time in milliseconds */
export function respond(envelope: Envelope, reply: Reply, now: number) {
	const isStripes = envelope.url.pathname.startsWith("/v1/");
	const headers = new Headers({
		...(isStripes && crossOriginHeaders),
		"Cache-Control": "no-cache, no-store",
		"Content-Type": "application/json",
		Date: new Date(now).toUTCString(),
		"Request-Id": envelope.id,
		"Stripe-Version": envelope.version,
	});
	if (reply.shouldRetry === false) {
		headers.set("Stripe-Should-Retry", "false");
	}
	if (reply.replayed) {
		headers.set("Idempotent-Replayed", "true");
	}
	if (envelope.method === "POST" && envelope.idempotencyKey) {
		headers.set("Idempotency-Key", envelope.idempotencyKey);
		headers.set("Original-Request", reply.requestId);
	}
	return new Response(reply.body, { status: reply.status, headers });
}

export function preflight() {
	const headers = new Headers(crossOriginHeaders);
	headers.set(
		"Access-Control-Allow-Headers",
		"Authorization, Content-Type, Idempotency-Key, Stripe-Account, Stripe-Version",
	);
	return new Response(null, { status: 204, headers });
}

function links({ id }: RequestWithId, { code }: ErrorBody) {
	return {
		...(code && { doc_url: docUrl(code) }),
		request_log_url: `https://dashboard.stripe.com/acct_emulator/test/workbench/logs?object=${id}`,
	};
}

function brokenEmulator({ id }: RequestWithId, error: unknown): Reply {
	console.error("The emulator broke", error);
	const message = `The emulator itself broke, which is a bug in it: ${wordsOf(error)}`;
	return {
		status: 500,
		body: toJson({ error: { type: "api_error", message } }),
		requestId: id,
		errorCode: "api_error",
	};
}

/** Development shows where. */
const wordsOf = (error: unknown) =>
	import.meta.env.DEV && error instanceof Error ? error.stack : String(error);
