import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
	withoutRedirects,
} from "../support/emulator/open-emulator";

const hourMs = 60 * 60 * 1000;
let keys = 0;
const newKey = () => ({ idempotencyKey: `key-${++keys}` });

function headerOf(
	result: { lastResponse: { headers: unknown } },
	name: string,
) {
	return (result.lastResponse.headers as Headers).get(name);
}

describe("a request with a key that was used before", () => {
	it("gets the old answer and says so", async () => {
		const { stripe } = openEmulator();
		const options = newKey();
		const first = await stripe.paymentIntents.create(dollars, options);
		const second = await stripe.paymentIntents.create(dollars, options);
		expect(second).toEqual(first);
		expect(headerOf(first, "idempotent-replayed")).toBeNull();
		expect(headerOf(second, "idempotent-replayed")).toBe("true");
		expect(headerOf(second, "idempotency-key")).toBe(options.idempotencyKey);
		expect(headerOf(second, "original-request")).toBe(
			first.lastResponse.requestId,
		);
		expect(second.lastResponse.requestId).not.toBe(
			first.lastResponse.requestId,
		);
		expect((await stripe.paymentIntents.list()).data).toHaveLength(1);
	});

	it("gets the old snapshot even when the payment has gone on", async () => {
		const { stripe } = openEmulator();
		const options = newKey();
		const first = await stripe.paymentIntents.create(dollars, options);
		await stripe.paymentIntents.cancel(first.id);
		const second = await stripe.paymentIntents.create(dollars, options);
		expect(second.status).toBe("requires_payment_method");
	});

	it("gets the old refusal", async () => {
		const { stripe } = openEmulator();
		const options = newKey();
		const params = {
			...withoutRedirects,
			confirm: true,
			payment_method: "pm_card_chargeDeclined",
		};
		const first = await errorOf(stripe.paymentIntents.create(params, options));
		const second = await errorOf(stripe.paymentIntents.create(params, options));
		expect(second).toBeInstanceOf(Stripe.errors.StripeCardError);
		expect(second.payment_intent?.id).toBe(first.payment_intent?.id);
		expect(second.headers?.["idempotent-replayed"]).toBe("true");
	});

	it("is refused with other parameters", async () => {
		const { stripe } = openEmulator();
		const options = newKey();
		await stripe.paymentIntents.create(dollars, options);
		const error = await errorOf(
			stripe.paymentIntents.create({ ...dollars, amount: 2400 }, options),
		);
		expect(error).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
		expect(error.code).toBeUndefined();
		expect(error.message).toBe(
			`Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${options.idempotencyKey}' if you meant to execute a different request.`,
		);
	});

	it("is refused at another endpoint", async () => {
		const { stripe } = openEmulator();
		const options = newKey();
		const intent = await stripe.paymentIntents.create(dollars, options);
		const error = await errorOf(
			stripe.paymentIntents.update(intent.id, dollars, options),
		);
		expect(error).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
		expect(error.message).toContain(
			`('/v1/payment_intents/${intent.id}' vs '/v1/payment_intents')`,
		);
	});

	it("is refused while the first is under way", async () => {
		const { stripe } = openEmulator({ latencyMs: 50 });
		const options = newKey();
		const first = stripe.paymentIntents.create(dollars, options);
		const error = await errorOf(stripe.paymentIntents.create(dollars, options));
		expect(error).toBeInstanceOf(Stripe.errors.StripeAPIError);
		expect(error).toMatchObject({
			statusCode: 409,
			code: "idempotency_key_in_use",
			rawType: "invalid_request_error",
		});
		expect(error.headers?.["stripe-should-retry"]).toBeUndefined();
		await expect(first).resolves.toMatchObject({
			status: "requires_payment_method",
		});
	});

	it("is compared by what it says, not by how it is written", async () => {
		const { emulator } = openEmulator();
		const send = (body: string) =>
			emulator.fetch("https://api.stripe.com/v1/payment_intents", {
				method: "POST",
				headers: {
					Authorization: "Bearer sk_test_emulator",
					"Idempotency-Key": "same",
				},
				body,
			});
		await send("amount=2300&currency=usd&description=a%20b");
		const again = await send("currency=usd&description=a+b&amount=2300");
		expect(again.headers.get("Idempotent-Replayed")).toBe("true");
	});
});

describe("what is not remembered", () => {
	it("a request whose parameters were wrong", async () => {
		const { stripe } = openEmulator();
		const options = newKey();
		const wrong = { ...dollars, amount: 0 };
		await errorOf(stripe.paymentIntents.create(wrong, options));
		await expect(
			stripe.paymentIntents.create(dollars, options),
		).resolves.toMatchObject({ amount: 2300 });
	});

	it("a key after a day", async () => {
		let now = Date.now();
		const { stripe } = openEmulator({ now: () => now });
		const options = newKey();
		const first = await stripe.paymentIntents.create(dollars, options);
		now += 25 * hourMs;
		const second = await stripe.paymentIntents.create(dollars, options);
		expect(second.id).not.toBe(first.id);
	});

	it("the key of a GET", async () => {
		const { stripe } = openEmulator();
		const options = newKey();
		const intent = await stripe.paymentIntents.create(dollars);
		await stripe.paymentIntents.retrieve(intent.id, {}, options);
		await stripe.paymentIntents.cancel(intent.id);
		const now = await stripe.paymentIntents.retrieve(intent.id, {}, options);
		expect(now.status).toBe("canceled");
	});

	it("the server's answers to a browser that knows the key", async () => {
		const { stripe, emulator } = openEmulator();
		const options = newKey();
		await stripe.paymentIntents.create(dollars, options);
		const answer = await emulator.fetch(
			"https://api.stripe.com/v1/payment_intents",
			{
				method: "POST",
				headers: {
					Authorization: "Bearer pk_test_emulator",
					"Idempotency-Key": options.idempotencyKey,
				},
				body: "amount=2300&currency=usd",
			},
		);
		expect(answer.status).toBe(403);
	});
});
