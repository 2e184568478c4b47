import { z } from "zod";
import { defineEndpoint } from "../api/define-endpoint";
import { pageParams, paginate } from "../api/pagination";
import { boolean, text, textList } from "../api/params";
import { retrieveEndpoint } from "../api/retrieve-endpoint";

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
		const events = account.events
			.newestFirst()
			.filter(
				(event) =>
					(!type || matches(event.type, type)) &&
					(!types || types.some((one) => matches(event.type, one))) &&
					(delivery_success === undefined ||
						delivery_success === (event.pending_webhooks === 0)),
			);
		return paginate(request.path, events, params);
	},
});

/** A pattern such as `charge.*` matches every event of charges. */
function matches(type: string, pattern: string) {
	return pattern.endsWith("*")
		? type.startsWith(pattern.slice(0, -1))
		: type === pattern;
}
