function long(length: number) {
	return `\u2713${"x".repeat(length)}`;
}

/** As much as an intent keeps. Because of the tick, every letter takes two bytes of memory, and one on its way. */
const large = {
	amount: "2300",
	currency: "usd",
	description: long(990),
	"shipping[name]": long(4_900),
	"shipping[phone]": long(4_900),
	"shipping[carrier]": long(4_900),
	"shipping[tracking_number]": long(4_900),
	"shipping[address][line1]": long(4_900),
	"shipping[address][line2]": long(4_900),
	...Object.fromEntries(
		Array.from({ length: 50 }, (_, n) => [`metadata[k${n}]`, long(480)]),
	),
};

/** The body of a request that creates it. */
export const largeIntent = new URLSearchParams(large).toString();

/** Creates one, under an idempotency key of its own. */
export const createLargeIntent = (origin: string, idempotencyKey: string) =>
	fetch(`${origin}/v1/payment_intents`, {
		method: "POST",
		headers: {
			Authorization: "Bearer sk_test_emulator",
			"Content-Type": "application/x-www-form-urlencoded",
			"Idempotency-Key": idempotencyKey,
			// To compress all answers would be a seventh of the work.
			"Accept-Encoding": "identity",
		},
		body: largeIntent,
	});
