import type { Mutation } from "./bundle";

/** Faults that the shop once had, or might have: planted one at a time, each must break a promise. */
export const mutations: Record<string, Mutation & { breaks: string }> = {
	"a claim that failed is not followed by the next": {
		file: "fulfilment/claim.server.ts",
		edits: [
			["attempt = Math.max(attempt, attemptOf(current)) + 1;", "return null;"],
		],
		breaks: "paid-is-sent",
	},
	"a claim that was replayed counts as granted": {
		file: "fulfilment/claim.server.ts",
		edits: [
			[
				'return isIdempotentReplay(answer.lastResponse) ? "taken" : answer;',
				"return answer;",
			],
		],
		breaks: "sent-once",
	},
	"a failed mark is forgotten": {
		file: "fulfilment/fulfil-once.server.ts",
		edits: [
			["sent.set(paymentId, true);", ""],
			["void trackTask(keepMarking(intent.id, titleOf(intent)));", ""],
		],
		breaks: "sent-once",
	},
	"claims are compared by this machine's clock": {
		file: "payments/stripe-response.server.ts",
		edits: [['Date.parse(String(header(answer, "date")))', "Date.now()"]],
		breaks: "sent-once",
	},
	"an intent that is gone is an error for ever": {
		file: "intent/prepare-payment.server.ts",
		edits: [["if (isMissing(error)) {", "if (false) {"]],
		breaks: "no-dead-end",
	},
	"a search without result is a wall": {
		file: "intent/prepare-payment.server.ts",
		edits: [["needsNewCart: true", "needsNewCart: false"]],
		breaks: "no-dead-end",
	},
	"an error that Stripe repeats ends the search": {
		file: "payments/retry.server.ts",
		edits: [["calls === 1 && isOldFailure(error)", "false"]],
		breaks: "no-dead-end",
	},
	"every succeeded intent is ours": {
		file: "intent/intent-params.server.ts",
		edits: [
			[
				"metadata.shop === shop && Boolean(metadata.cart && metadata.item)",
				"metadata !== null",
			],
		],
		breaks: "says-what-is-known",
	},
	"every succeeded intent is fulfilled": {
		file: "intent/verify-payment.server.ts",
		edits: [["if (!isOurs(intent)) {", "return null; if (!isOurs(intent)) {"]],
		breaks: "paid-before-sent",
	},
	"what was refunded is sent": {
		file: "receipt/receipt.ts",
		edits: [["refunded > 0 && refunded >= amount_received", "false"]],
		breaks: "paid-before-sent",
	},
	"what is disputed is sent": {
		file: "receipt/receipt.ts",
		edits: [["if (charge?.disputed) {", "if (false) {"]],
		breaks: "paid-before-sent",
	},
	// biome-ignore-start lint/suspicious/noTemplateCurlyInString: code, not a template.
	"a corrected author is another payment": {
		file: "intent/intent-params.server.ts",
		edits: [
			[
				"{ item, price }: Book, cart: string)",
				"{ item, price, author }: Book, cart: string)",
			],
			["description: `Book ${item}`", "description: author"],
		],
		breaks: "one-payable-intent",
	},
	"a second book renews the cart": {
		file: "intent/cart.server.ts",
		edits: [["createdAt + maxAgeSeconds - now()", "maxAgeSeconds"]],
		breaks: "one-payable-intent",
	},
	"a replay is shown as it was when it was created": {
		file: "intent/prepare-payment.server.ts",
		edits: [["intent && isIdempotentReplay(intent.lastResponse)", "false"]],
		breaks: "says-what-is-known",
	},
	// biome-ignore-end lint/suspicious/noTemplateCurlyInString: code, not a template.
	"the shopper's word is enough": {
		file: "intent/payment.ts",
		edits: [['paid: status !== "processing"', "paid: true"]],
		breaks: "says-what-is-known",
	},
};
