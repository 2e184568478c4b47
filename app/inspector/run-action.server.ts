import { type Act, isAct } from "./actions";
import { type Fetch, post } from "./emulator-api.server";

/** Does what a button of the page asks for. Returns why it could not be done, or null when it was. */
export async function perform(fetch: Fetch, form: URLSearchParams) {
	const act = form.get("act");
	const id = String(form.get("id"));
	if (!isAct(act) || !/^\w+$/.test(id)) {
		return "The page asked for something that it does not offer.";
	}
	const { path, params } = request(act, id);
	return post(fetch, path, params);
}

interface Request {
	path: string;
	params?: Record<string, string>;
}

function request(act: Act, id: string): Request {
	switch (act) {
		case "refund":
			return { path: "/v1/refunds", params: { payment_intent: id } };
		case "capture":
		case "cancel":
			return { path: `/v1/payment_intents/${id}/${act}` };
		case "settle":
			return settlement(id, "succeeded");
		case "fail":
			return settlement(id, "failed");
		case "retry":
			return { path: `/emulator/api/deliveries/${id}/retry` };
	}
}

const settlement = (id: string, outcome: string): Request => ({
	path: `/emulator/api/payment_intents/${id}/settle`,
	params: { outcome },
});
