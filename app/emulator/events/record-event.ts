import type Stripe from "stripe";
import type { Account, EventCause } from "../account";
import { apiVersion } from "../api/api-versions";
import { newId } from "../api/ids";

export const noRequest: EventCause = { id: null, idempotency_key: null };

interface NewEvent {
	type: Stripe.Event.Type;
	object: object;
	cause: EventCause;
}

export function recordEvent(account: Account, happening: NewEvent) {
	const { type, object, cause } = happening;
	const event = {
		id: newId("evt_3", 23),
		object: "event",
		api_version: apiVersion,
		created: account.nowSeconds(),
		data: { object },
		livemode: false,
		pending_webhooks: account.webhook ? 1 : 0,
		request: cause,
		type,
	};
	// Callers pair the type with the right object, which TypeScript cannot check for a union of 250 events.
	return account.events.put(event as Stripe.Event);
}
