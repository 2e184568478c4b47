/** The stand-in for Stripe.js as one classic script, for apps that are not this one. */
export async function standaloneStripeJs() {
	// Only those need it, so it is not read before the first of them asks.
	const { default: code } = await import(
		"./stripe-js/standalone?classic-script"
	);
	return new Response(code, {
		headers: {
			"Cache-Control": "no-cache",
			"Content-Type": "text/javascript; charset=utf-8",
			"Cross-Origin-Resource-Policy": "cross-origin",
		},
	});
}
