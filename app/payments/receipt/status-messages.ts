interface Words {
	title: string;
	sentence: string;
	/** Whether the next step is to go back to the checkout and pay there. */
	payAgain: boolean;
}

/**
 * What a receipt says for each status of its payment: those of Stripe's that shoppers see, three of our own for
 * what was paid and went back, may have to, or is not what we asked for, and the last for those that Stripe may yet invent.
 */
export const statusMessages = {
	succeeded: {
		title: "Thank you for your order",
		sentence: "We’ve received your payment, and we’ll send you your book.",
		payAgain: false,
	},
	refunded: {
		title: "Your payment was refunded",
		sentence:
			"The whole amount is on its way back to you. Banks take up to ten days to show it.",
		payAgain: false,
	},
	disputed: {
		title: "This payment is disputed",
		sentence:
			"Your bank has asked for the money back on your behalf, and is deciding now. If that’s a mistake, please tell your bank.",
		payAgain: false,
	},
	processing: {
		title: "Your payment is on its way",
		sentence:
			"Banks can take up to five working days. You can close this page: the payment goes on without it, and there’s no need to pay a second time.",
		payAgain: false,
	},
	requires_payment_method: {
		title: "The payment did not go through",
		sentence: "Nothing has been charged. You can try again or pay another way.",
		payAgain: true,
	},
	requires_action: {
		title: "One step is still missing",
		sentence:
			"Your bank asked you to confirm this payment and hasn’t had an answer. Nothing has been charged.",
		payAgain: true,
	},
	requires_confirmation: {
		title: "This payment hasn’t been sent yet",
		sentence: "Nothing has been charged. You can finish it at the checkout.",
		payAgain: true,
	},
	requires_capture: {
		title: "Your payment is reserved",
		sentence:
			"The amount is set aside on your card and will be charged when your book is sent.",
		payAgain: false,
	},
	canceled: {
		title: "This payment was canceled",
		sentence: "Nothing has been charged. You can start again at the checkout.",
		payAgain: true,
	},
	held: {
		title: "We are checking this payment",
		sentence:
			"It has arrived, but something about it isn’t what we asked for, so one of us will look at it. Please don’t pay again.",
		payAgain: false,
	},
	unknown: {
		title: "We are looking into this payment",
		sentence:
			"Stripe told us something about it that we don’t understand yet. Please don’t pay again; check back here later.",
		payAgain: false,
	},
} satisfies Record<string, Words>;

/** The statuses that have words. */
export type ReceiptStatus = keyof typeof statusMessages;

export const isReceiptStatus = (status: string): status is ReceiptStatus =>
	Object.hasOwn(statusMessages, status);
