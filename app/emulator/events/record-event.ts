import type Stripe from "stripe";
import type { Account, Cause } from "../account";
import { API_VERSION } from "../api/api-versions";
import { newId } from "../api/ids";

export const BY_ITSELF: Cause = { id: null, idempotency_key: null };

interface Happening {
	type: Stripe.Event.Type;
	object: object;
	cause: Cause;
}

export function recordEvent(account: Account, happening: Happening) {
	const { type, object, cause } = happening;
	const event = {
		id: newId("evt_3", 23),
		object: "event",
		api_version: API_VERSION,
		created: account.seconds(),
		data: { object },
		livemode: false,
		pending_webhooks: account.webhook ? 1 : 0,
		request: cause,
		type,
	};
	// A type and its object are paired where they are emitted, which the union of 250 events cannot see.
	return account.events.put(event as Stripe.Event);
}
