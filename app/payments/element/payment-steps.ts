import type { Refusal } from "./refusal";

/** How far the form is: on its way, ready, paying, refused, or not to be shown at all. */
export type PaymentStep =
	| { at: "loading" }
	| { at: "ready" }
	| { at: "paying" }
	| ({ at: "refused" } & Refusal)
	| { at: "broken" };

/** What stands before the page's title. */
export const titleOf = ({ at }: PaymentStep) => titles[at] ?? null;

const titles: Partial<Record<PaymentStep["at"], string>> = {
	paying: "Paying",
	refused: "Not paid",
};

/** The step for those who hear the page; a refusal speaks for itself. */
export function stepInWords({ at }: PaymentStep, price: string) {
	if (at === "loading") {
		return "The card form is on its way.";
	}
	if (at === "paying") {
		return `Paying ${price}. One moment.`;
	}
	return at === "ready" ? "The card form is ready." : "";
}
