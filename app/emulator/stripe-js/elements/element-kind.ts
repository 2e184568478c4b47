import type { StripeError } from "@stripe/stripe-js";
import type { ReactNode } from "react";
import type { FieldError } from "../form/field-error";
import type { Fields } from "../form/fields-context";

/** What the kinds of Elements differ in. */
export interface ElementKind {
	type: "payment" | "address";
	frameTitle: string;
	fields: Fields;
	/** Fields that `clear()` empties. */
	typedFields: readonly string[];
	/** Fills in what the emulator would pay with. */
	fill: (request: FillRequest) => void;
	/** The fields that are shown, in their order on the page. */
	visibleFields: () => readonly string[];
	firstError: () => { field?: string; error: FieldError } | undefined;
	/** The detail of a `change` event. */
	changeEvent: () => object;
	render: () => ReactNode;
	/** Begins what `load` waits for, while the frame opens. */
	prepare?: () => void;
	/** Makes the form ready. Returns Stripe's error when it can't be. */
	load: () => Promise<StripeError | undefined>;
}

/** What a page may ask for here. It can't ask the same of Stripe's forms, which are of another origin. */
export interface FillRequest {
	/** The number of a test card. */
	card?: string;
	/** The number of a test account at a bank; without it the card is meant. */
	account?: string;
}
