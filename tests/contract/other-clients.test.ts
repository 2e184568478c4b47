import { describe, expect, it } from "vitest";
import { openEmulator } from "../support/emulator/open-emulator";

const { emulator } = openEmulator();

/** Sends a body as the official CLI and curl do: no version, no idempotency key, empty brackets, plus signs. */
async function post(path: string, body: string) {
	const answer = await emulator.fetch(`http://127.0.0.1:5000${path}`, {
		method: "POST",
		headers: {
			Authorization: "Bearer sk_test_emulator",
			"Content-Type": "application/x-www-form-urlencoded",
		},
		body,
	});
	return { status: answer.status, body: await answer.json() };
}

const card =
	"amount=2000&currency=usd&payment_method_types[]=card&confirm=true&description=%28created+by+Stripe+CLI%29";

describe("the official CLI's triggers", () => {
	it("payment_intent.succeeded", async () => {
		const { body } = await post(
			"/v1/payment_intents",
			`${card}&payment_method=pm_card_visa&shipping[name]=Jenny+Rosen&shipping[address][line1]=510+Townsend+St`,
		);
		expect(body).toMatchObject({
			status: "succeeded",
			description: "(created by Stripe CLI)",
			shipping: { name: "Jenny Rosen" },
		});
	});

	it("payment_intent.payment_failed", async () => {
		const { status, body } = await post(
			"/v1/payment_intents",
			`${card}&payment_method=pm_card_chargeDeclined`,
		);
		expect([status, body.error.code]).toEqual([402, "card_declined"]);
	});

	it("payment_intent.canceled", async () => {
		const { body } = await post(
			"/v1/payment_intents",
			"amount=2000&currency=usd",
		);
		const canceled = await post(
			`/v1/payment_intents/${body.id}/cancel`,
			"cancellation_reason=requested_by_customer",
		);
		expect(canceled.body.status).toBe("canceled");
	});

	it("payment_intent.requires_action", async () => {
		const { body } = await post(
			"/v1/payment_intents",
			`${card}&payment_method=pm_card_authenticationRequired`,
		);
		expect(body).toMatchObject({
			status: "requires_action",
			next_action: { type: "use_stripe_sdk" },
		});
	});
});

describe("clients that mean harm", () => {
	it.each([
		"amount=2300&currency=constructor",
		"amount=2300&currency=usd&payment_method=pm_card_constructor",
		"amount=2300&currency=usd&payment_method_types[]=constructor",
		"amount=2300&currency=usd&expand[]=constructor",
		"amount=2300&currency=usd&expand[]=latest_charge.__proto__",
		"amount=2300&currency=usd&metadata[__proto__][x]=1&nope=1",
		"amount=2300&amount=2300&currency=usd",
		"amount[x]=2300&currency=usd",
	])("%s is refused", async (body) => {
		expect((await post("/v1/payment_intents", body)).status).toBe(400);
	});

	it("metadata may be called anything", async () => {
		const { body } = await post(
			"/v1/payment_intents",
			"amount=2300&currency=usd&metadata[constructor]=x&metadata[id]=y",
		);
		expect(body.metadata).toEqual({ constructor: "x", id: "y" });
	});

	it("a request as long as a book is refused", async () => {
		const body = `amount=2300&currency=usd&description=${"x".repeat(70_000)}`;
		const answer = await post("/v1/payment_intents", body);
		expect(answer.body.error.message).toBe("The request is too large.");
	});
});
