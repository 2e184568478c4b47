/** Why a payment was not made, for the shopper. */
export interface Refusal {
	why: string;
	/** What the shopper can do, where the reason does not say so itself. */
	next?: string;
	/** Whether fields have to be mended; if not, it is about the method, or the way to the bank. */
	atFields: boolean;
	/** Whether the field is the address for the receipt, which is the page's own. */
	atEmail?: boolean;
	/** Whether this payment can never be made, so that only another one helps. */
	ended?: boolean;
}

export const invalidEmail: Refusal = {
	why: "Stripe doesn’t know that email address as one.",
	next: "Please correct it above, or leave it empty. Nothing has been charged.",
	atFields: true,
	atEmail: true,
};
