import type { Station } from "./lifecycle";

/** What can be done from the page, in the words of its buttons and of their outcome. */
export const acts = {
	capture: { label: "Capture", done: "The payment was captured." },
	settle: { label: "Settle", done: "The payment has settled." },
	fail: { label: "Fail", done: "The payment was made to fail." },
	cancel: { label: "Cancel", done: "The payment was canceled." },
	refund: { label: "Refund", done: "The payment was refunded." },
	retry: { label: "Retry", done: "The event is being sent again." },
} as const;

export type Act = keyof typeof acts;

/** What the API would do with a payment in this status. */
export function actsFor(status: Station, refundable: boolean): Act[] {
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

export const isAct = (name: unknown): name is Act =>
	typeof name === "string" && Object.hasOwn(acts, name);
