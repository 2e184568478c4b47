import Stripe from "stripe";
import type { Account, WebhookDelivery, WebhookEndpoint } from "../account";
import { newId } from "../api/ids";
import { toJson } from "../api/serialize";

/** The webhook endpoint that is sent events of this type, if there is one. */
export const endpointOf = ({ webhook }: Account, type: string) =>
	webhook?.enabledEvents?.includes(type) === false ? undefined : webhook;

/** Sends an event to the webhook endpoint, if there is one for it, in the background. */
export function deliverEvent(account: Account, event: Stripe.Event) {
	const webhook = endpointOf(account, event.type);
	if (!webhook) {
		return;
	}
	const delivery = account.deliveries.put({
		id: newId("del_"),
		object: "emulator.delivery",
		created: account.nowSeconds(),
		event: event.id,
		type: event.type,
		url: webhook.url,
		status: "pending",
		attempts: [],
	});
	send(account, delivery);
}

/** Sends it, unless a planned fault says otherwise. */
function send(account: Account, { id, type }: WebhookDelivery) {
	const fault = account.faults.ofWebhook(type);
	if (fault === "webhook_lost") {
		return;
	}
	account.schedule(fault === "webhook_late" ? lateMs : 0, () =>
		attemptDelivery(account, id),
	);
	if (fault === "webhook_doubled") {
		account.schedule(0, () => attemptDelivery(account, id));
	}
}

/** Sends it again on request. */
export function retryDelivery(account: Account, delivery: WebhookDelivery) {
	const pending = account.deliveries.put({ ...delivery, status: "pending" });
	account.schedule(0, () => attemptDelivery(account, delivery.id));
	return pending;
}

async function attemptDelivery(account: Account, id: string) {
	const delivery = account.deliveries.get(id);
	const event = delivery && account.events.get(delivery.event);
	if (!delivery || !event || !account.webhook) {
		return;
	}
	if (account.deliveriesUnderWay >= maxUnderWay) {
		account.schedule(busyPauseMs, () => attemptDelivery(account, id));
		return;
	}

	const startedAt = account.now();
	account.deliveriesUnderWay++;
	const response = await post(account.webhook, event, startedAt);
	account.deliveriesUnderWay--;
	const accepted =
		response.status !== null && response.status >= 200 && response.status < 300;
	const attempts = [
		...delivery.attempts,
		{
			...response,
			created: Math.floor(startedAt / 1000),
			latency_ms: account.now() - startedAt,
		},
	];
	const delays = account.webhook.retryDelaysMs ?? defaultRetryDelaysMs;
	const delay = accepted ? undefined : delays[attempts.length - 1];
	const status = accepted
		? "succeeded"
		: delay === undefined
			? "failed"
			: "pending";
	account.deliveries.put({ ...delivery, attempts, status });
	if (accepted) {
		account.events.put({ ...event, pending_webhooks: 0 });
	}
	if (delay !== undefined) {
		account.schedule(delay, () => attemptDelivery(account, id));
	}
}

async function post(
	webhook: WebhookEndpoint,
	event: Stripe.Event,
	now: number,
) {
	const payload = toJson(event);
	const signature = Stripe.webhooks.generateTestHeaderString({
		payload,
		secret: webhook.secret,
		timestamp: Math.floor(now / 1000),
	});
	try {
		const response = await (webhook.fetch ?? fetch)(webhook.url, {
			method: "POST",
			headers: {
				"Content-Type": "application/json; charset=utf-8",
				// fetch would ask for an answer that is compressed for nobody to read.
				"Accept-Encoding": "identity",
				"Stripe-Signature": signature,
				"User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
			},
			body: payload,
			redirect: "manual",
			signal: AbortSignal.timeout(timeoutMs),
		});
		// What it says is of no use, but the connection is free for the next event only once it has been read.
		response.arrayBuffer().catch(() => {});
		return { status: response.status, error: null };
	} catch (error) {
		return { status: null, error: reasonOf(error) };
	}
}

/** fetch says "fetch failed"; why is in the cause, which may be a list: one error for each address it tried. */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) {
		return String(error);
	}
	const causes: unknown[] =
		error instanceof AggregateError
			? error.errors
			: [error.cause].filter(Boolean);
	return [String(error), ...causes.map(reasonOf)].join(": ");
}

/** Long enough for everything else about the payment to have happened. */
const lateMs = 60_000;

const defaultRetryDelaysMs = [1000, 5000, 30_000, 120_000];

const timeoutMs = 10_000;

/** Each holds its event as text. */
const maxUnderWay = 50;

const busyPauseMs = 100;
