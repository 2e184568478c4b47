/** Every URL of the shop, for links, redirects and tests alike. */
export const paths = {
	home: () => "/",
	/** A book's place on the home page. */
	book: (item: string) => `/#book-${encodeURIComponent(item)}`,
	checkout: (item: string) => `/checkout?item=${encodeURIComponent(item)}`,
	checkoutWithoutScripts: (item: string) =>
		`${paths.checkout(item)}&scripts=none`,
	/** Takes the address for Stripe's receipt of an open payment. */
	receiptEmail: () => "/checkout/email",
	/** Stripe's `return_url`; Stripe appends the payment's parameters. */
	success: () => "/success",
	receipt: (paymentId: string) =>
		`/success?payment_intent=${encodeURIComponent(paymentId)}`,
	/** The image for link previews, by the number of a book, or "shop". */
	sharePicture: (name: string) => `/share/${name}.png`,
	/** The inspector; 404 when Stripe keys are set. */
	emulator: () => "/emulator",
	/** One payment in the inspector. */
	inspectPayment: (paymentId: string) =>
		`/emulator?q=${encodeURIComponent(paymentId)}`,
};
