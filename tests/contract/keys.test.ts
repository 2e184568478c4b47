import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	dollars,
	errorOf,
	openEmulator,
} from "../support/emulator/open-emulator";

const { StripeAuthenticationError, StripePermissionError } = Stripe.errors;
const { emulator } = openEmulator();

function withKey(key: string) {
	return new Stripe(key, {
		httpClient: Stripe.createFetchHttpClient(emulator.fetch),
		maxNetworkRetries: 0,
		telemetry: false,
	});
}

describe("keys", () => {
	it("a wrong key is refused and shown masked", async () => {
		const error = await errorOf(
			withKey("sk_test_1234567890abcd").paymentIntents.list(),
		);
		expect(error).toBeInstanceOf(StripeAuthenticationError);
		expect(error).toMatchObject({
			statusCode: 401,
			rawType: "invalid_request_error",
			message: "Invalid API Key provided: sk_test_**********abcd",
		});
	});

	it("no key is refused", async () => {
		const answer = await emulator.fetch(
			"https://api.stripe.com/v1/payment_intents",
		);
		expect(answer.status).toBe(401);
		expect((await answer.json()).error.message).toMatch(
			/^You did not provide an API key\./,
		);
	});

	it("a publishable key cannot do what a secret key can", async () => {
		const error = await errorOf(
			withKey("pk_test_emulator").paymentIntents.create(dollars),
		);
		expect(error).toBeInstanceOf(StripePermissionError);
		expect(error).toMatchObject({
			statusCode: 403,
			code: "secret_key_required",
		});
	});

	it("HTTP Basic works as curl sends it", async () => {
		const answer = await emulator.fetch(
			"https://api.stripe.com/v1/payment_intents",
			{
				headers: { Authorization: `Basic ${btoa("sk_test_emulator:")}` },
			},
		);
		expect(answer.status).toBe(200);
	});

	it("a secret key in a parameter is not taken", async () => {
		const answer = await emulator.fetch(
			"https://api.stripe.com/v1/payment_intents?key=sk_test_emulator",
		);
		expect(answer.status).toBe(401);
	});
});
