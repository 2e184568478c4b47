import { type ActionName, isActionName } from "./actions";
import { type EmulatorFetch, post } from "./emulator-api.server";

/** Runs the action that a button of the page names. Returns an error message, or null on success. */
export async function runAction(fetch: EmulatorFetch, form: URLSearchParams) {
	const action = form.get("action");
	const id = String(form.get("id"));
	if (!isActionName(action) || !/^\w+$/.test(id)) {
		return "There’s no such action on this page.";
	}
	const { path, params } = actionRequest(action, id);
	return post(fetch, path, params);
}

interface ActionRequest {
	path: string;
	params?: Record<string, string>;
}

function actionRequest(action: ActionName, id: string): ActionRequest {
	switch (action) {
		case "refund":
			return { path: "/v1/refunds", params: { payment_intent: id } };
		case "capture":
		case "cancel":
			return { path: `/v1/payment_intents/${id}/${action}` };
		case "settle":
			return settleRequest(id, "succeeded");
		case "fail":
			return settleRequest(id, "failed");
		case "plan":
			return { path: "/emulator/api/faults", params: { kind: id } };
		case "end":
			return { path: "/emulator/api/faults/clear", params: { kind: id } };
		case "end_all":
			return { path: "/emulator/api/faults/clear" };
		case "clear":
			return { path: "/emulator/api/clear" };
		case "retry":
			return { path: `/emulator/api/deliveries/${id}/retry` };
	}
}

const settleRequest = (id: string, outcome: string): ActionRequest => ({
	path: `/emulator/api/payment_intents/${id}/settle`,
	params: { outcome },
});
