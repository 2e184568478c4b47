/** Every URL of the shop as a function, so that links, redirects and tests say the same words. */
export const paths = {
	home: () => "/",
	checkout: (item: string) => `/checkout?item=${encodeURIComponent(item)}`,
	checkoutWithoutScripts: (item: string) =>
		`${paths.checkout(item)}&scripts=none`,
	/** Where Stripe sends the shopper back; it appends the payment's parameters. */
	success: () => "/success",
	receipt: (paymentId: string) =>
		`/success?payment_intent=${encodeURIComponent(paymentId)}`,
	/** What link previews show: of a book by its number, or of the "shop". */
	sharePicture: (name: string) => `/share/${name}.png`,
	/** What the emulator has been asked and did; there is no such page when keys are set. */
	emulator: () => "/emulator",
};
