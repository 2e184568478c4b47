/** A part of the form that Stripe.js draws. */
export type FormPart = "address" | "payment";

/** Why a payment was not made, for the shopper. */
export interface Refusal {
	why: string;
	/** What the shopper can do, where the reason does not say so itself. */
	next?: string;
	/** Whether fields have to be mended; if not, it is about the method, or the way to the bank. */
	atFields: boolean;
	/** In which parts of the form those are, as far as it is known. */
	wrongParts?: FormPart[];
	/** Whether the field is the address for the receipt, which is the page's own. */
	atEmail?: boolean;
	/** Whether this payment can never be made, so that only another one helps. */
	ended?: boolean;
}

export const invalidEmail: Refusal = {
	why: "That doesn’t look like an email address.",
	next: "Please correct it, or leave it empty. Nothing has been charged.",
	atFields: true,
	atEmail: true,
};
