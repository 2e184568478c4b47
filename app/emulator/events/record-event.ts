import { isDeepStrictEqual } from "node:util";
import type Stripe from "stripe";
import type { Account, EventCause } from "../account";
import { apiVersion } from "../api/api-versions";
import { newId } from "../api/ids";
import { endpointOf } from "./deliver-webhooks";

export const noRequest: EventCause = { id: null, idempotency_key: null };

interface NewEvent {
	type: Stripe.Event.Type;
	object: object;
	cause: EventCause;
	/** What the object was before, in events of a change. */
	before: object | undefined;
}

export function recordEvent(account: Account, happening: NewEvent) {
	const { type, object, cause, before } = happening;
	const event = {
		id: newId("evt_3", 23),
		object: "event",
		api_version: apiVersion,
		created: account.nowSeconds(),
		data: {
			object,
			...(before && { previous_attributes: changesOf(before, object) }),
		},
		livemode: false,
		pending_webhooks: endpointOf(account, type) ? 1 : 0,
		request: cause,
		type,
	};
	// Callers pair the type with the right object, which TypeScript cannot check for a union of 250 events.
	return account.events.put(event as Stripe.Event);
}

/** The fields that have changed, with what they were; null for what was not there. */
function changesOf(before: object, after: object): object {
	const [old, now]: Record<string, unknown>[] = [{ ...before }, { ...after }];
	const names = Object.keys({ ...old, ...now });
	return Object.fromEntries(
		names
			.filter((name) => !isDeepStrictEqual(old?.[name], now?.[name]))
			.map((name) => [name, changeOf(old?.[name], now?.[name])]),
	);
}

const changeOf = (old: unknown, now: unknown) =>
	isHash(old) && isHash(now) ? changesOf(old, now) : (old ?? null);

const isHash = (value: unknown): value is object =>
	typeof value === "object" && value !== null && !Array.isArray(value);
