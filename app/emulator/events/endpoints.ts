import { z } from "zod";
import { defineEndpoint } from "../api/define-endpoint";
import { pageParams, paginate } from "../api/pagination";
import { boolean, text, textList } from "../api/params";
import { findObject, retrieveEndpoint } from "../api/retrieve-endpoint";
import { deliverEvent } from "./deliver-webhooks";

export const retrieveEvent = retrieveEndpoint("event", ({ events }) => events);

export const listEvents = defineEndpoint({
	returns: "list.event",
	params: z.strictObject({
		...pageParams,
		delivery_success: boolean.optional(),
		type: text.optional(),
		types: textList.optional(),
	}),
	run({ account, params, request }) {
		const { delivery_success, type, types } = params;
		return paginate(
			request.path,
			account.events.newestFirst(),
			params,
			(event) =>
				(!type || matches(event.type, type)) &&
				(!types || types.some((one) => matches(event.type, one))) &&
				(delivery_success === undefined ||
					delivery_success === (event.pending_webhooks === 0)),
		);
	},
});

/** What `stripe events resend` calls: sends the event to the webhook endpoint again. */
export const resendEvent = defineEndpoint({
	returns: "event",
	params: z.strictObject({
		account: text.optional(),
		for_stripecli: boolean.optional(),
		webhook_endpoint: text.optional(),
	}),
	run({ account, id }) {
		const event = findObject("event", account.events, id);
		deliverEvent(account, event);
		return event;
	},
});

/** A pattern such as `charge.*` matches every event of charges. */
function matches(type: string, pattern: string) {
	return pattern.endsWith("*")
		? type.startsWith(pattern.slice(0, -1))
		: type === pattern;
}
