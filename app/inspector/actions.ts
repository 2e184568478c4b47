import type { IntentStatus } from "./lifecycle";

/** The actions of the page: the label of each button, and what is announced afterwards. */
export const actions = {
	capture: { label: "Capture", done: "The payment was captured." },
	settle: { label: "Settle", done: "The payment has settled." },
	fail: { label: "Fail", done: "The payment has failed." },
	cancel: { label: "Cancel", done: "The payment was canceled." },
	refund: { label: "Refund", done: "The payment was refunded." },
	clear: { label: "Clear", done: "All payments have been cleared." },
	plan: { label: "Turn on", done: "The fault is on." },
	end: { label: "Turn off", done: "The fault is off." },
	end_all: { label: "Turn all off", done: "All faults are off." },
	retry: { label: "Retry", done: "The event is being sent again." },
} as const;

export type ActionName = keyof typeof actions;

/** The actions that the API accepts for a payment in this status. */
export function actionsFor(
	status: IntentStatus,
	refundable: boolean,
): ActionName[] {
	switch (status) {
		case "succeeded":
			return refundable ? ["refund"] : [];
		case "canceled":
			return [];
		case "requires_capture":
			return ["capture", "cancel"];
		case "processing":
			return ["settle", "fail", "cancel"];
		default:
			return ["cancel"];
	}
}

export const isActionName = (name: unknown): name is ActionName =>
	typeof name === "string" && Object.hasOwn(actions, name);
