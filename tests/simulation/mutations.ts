import type { Mutation } from "./bundle";

/** Faults that the shop once had, or might have: planted one at a time, each must break a promise. */
export const mutations: Record<string, Mutation & { breaks: string }> = {
	"a claim that failed is not followed by the next": {
		file: "fulfilment/claim.server.ts",
		replace: "attempt = Math.max(attempt, attemptOf(current)) + 1;",
		by: "return null;",
		breaks: "paid-is-sent",
	},
	"a claim that was replayed counts as granted": {
		file: "fulfilment/claim.server.ts",
		replace:
			'return isIdempotentReplay(answer.lastResponse) ? "taken" : answer;',
		by: "return answer;",
		breaks: "sent-once",
	},
	"a failed mark is forgotten": {
		file: "fulfilment/fulfil-once.server.ts",
		replace: "sent.set(paymentId, true);",
		by: "",
		breaks: "sent-once",
	},
	"claims are compared by this machine's clock": {
		file: "payments/stripe-response.server.ts",
		replace: 'Date.parse(String(header(answer, "date")))',
		by: "Date.now()",
		breaks: "sent-once",
	},
	"an intent that is gone is an error for ever": {
		file: "intent/prepare-payment.server.ts",
		replace: "if (isMissing(error)) {",
		by: "if (false) {",
		breaks: "no-dead-end",
	},
	"a search without result is a wall": {
		file: "intent/prepare-payment.server.ts",
		replace: "needsNewCart: true",
		by: "needsNewCart: false",
		breaks: "no-dead-end",
	},
	"an error that Stripe repeats ends the search": {
		file: "intent/prepare-payment.server.ts",
		replace: "calls === 1 && isOldFailure(error)",
		by: "false",
		breaks: "no-dead-end",
	},
	"every succeeded intent is ours": {
		file: "intent/intent-params.server.ts",
		replace:
			"metadata.shop === shop && Boolean(metadata.cart && metadata.item)",
		by: "metadata !== null",
		breaks: "says-what-is-known",
	},
	"every succeeded intent is fulfilled": {
		file: "intent/verify-payment.server.ts",
		replace: "if (!isOurs(intent)) {",
		by: "return null; if (!isOurs(intent)) {",
		breaks: "paid-before-sent",
	},
	"what was refunded is sent": {
		file: "receipt/receipt.ts",
		replace: "refunded > 0 && refunded >= amount_received",
		by: "false",
		breaks: "paid-before-sent",
	},
	"what is disputed is sent": {
		file: "receipt/receipt.ts",
		replace: "if (charge?.disputed) {",
		by: "if (false) {",
		breaks: "paid-before-sent",
	},
	"a corrected author is another payment": {
		file: "intent/intent-params.server.ts",
		replace:
			"export function intentParams({ item, price }: Book, cart: string) {",
		by: "export function intentParams({ item: number, author, price }: Book, cart: string) { const item = number; cart = cart + author;",
		breaks: "one-payable-intent",
	},
	"a second book renews the cart": {
		file: "intent/cart.server.ts",
		replace: "createdAt + maxAgeSeconds - now()",
		by: "maxAgeSeconds",
		breaks: "one-payable-intent",
	},
	"a replay is shown as it was when it was created": {
		file: "intent/prepare-payment.server.ts",
		replace: "isIdempotentReplay(intent.lastResponse)",
		by: "false",
		breaks: "one-payable-intent",
	},
	// biome-ignore-start lint/suspicious/noTemplateCurlyInString: code, not a template.
	"the attempt is not part of the key": {
		file: "intent/prepare-payment.server.ts",
		replace: "checkout-${key}-${n}",
		by: "checkout-${key}",
		breaks: "no-dead-end",
	},
	// biome-ignore-end lint/suspicious/noTemplateCurlyInString: code, not a template.
	"the shopper's word is enough": {
		file: "intent/payment.ts",
		replace: 'paid: status !== "processing"',
		by: "paid: true",
		breaks: "says-what-is-known",
	},
};
