/**
 * Whether an intent in this status wants nothing more of the shopper: it is paid, or on its way.
 *
 * @see https://docs.stripe.com/payments/paymentintents/lifecycle
 */
export const isSettled = (status: string) =>
	["succeeded", "processing", "requires_capture"].includes(status);
