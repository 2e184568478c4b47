import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fault } from "../../app/emulator/faults";
import { collectGarbage } from "../support/emulator/collect-garbage";
import {
	dollars,
	errorOf,
	openEmulator,
} from "../support/emulator/open-emulator";

let opened: ReturnType<typeof openEmulator>;

beforeEach(() => {
	opened = openEmulator();
});

afterEach(() => opened.emulator.close());

describe("a planned fault", () => {
	it.each([
		["refused", "StripeConnectionError", 0],
		["lost", "StripeConnectionError", 1],
		["cut_off", "StripeConnectionError", 1],
		["saved_500", "StripeAPIError", 0],
		["saved_500_after_effect", "StripeAPIError", 1],
		["unsaved_500", "StripeAPIError", 0],
		["rate_limit", "StripeRateLimitError", 0],
		["key_in_use", "StripeAPIError", 0],
	] as const)(
		"%s: the client gets a %s, and %i intents are there",
		async (kind, type, intents) => {
			await plan({ kind, method: "POST", times: 1 });
			expect(await errorOf(create("a"))).toMatchObject({ type });
			expect(await count()).toBe(intents);
		},
	);

	it("timeout: the call is carried out, and the client gives up", async () => {
		await plan({ kind: "timeout", method: "POST", times: 1 });
		const error = await errorOf(create("a", { timeout: 50 }));
		expect(error.message).toContain("timeout");
		expect(await count()).toBe(1);
	});

	it("timeout: the client gives up, though memory is tidied meanwhile", async () => {
		await plan({ kind: "timeout", method: "POST", times: 1 });
		const error = errorOf(create("a", { timeout: 200 }));
		await expect.poll(count).toBe(1);
		collectGarbage();
		expect((await error).message).toContain("timeout");
	});

	it.each(["saved_500", "saved_500_after_effect"] as const)(
		"%s is repeated under its key, and not under another",
		async (kind) => {
			await plan({ kind, method: "POST", times: 1 });
			await errorOf(create("a"));
			const again = await errorOf(create("a"));
			expect(again.headers?.["idempotent-replayed"]).toBe("true");
			expect(await create("b")).toMatchObject({ object: "payment_intent" });
		},
	);

	it.each(["unsaved_500", "rate_limit", "key_in_use", "refused"] as const)(
		"%s leaves the key free",
		async (kind) => {
			await plan({ kind, method: "POST", times: 1 });
			await errorOf(create("a"));
			const { lastResponse } = await create("a");
			expect(lastResponse.headers).not.toHaveProperty("idempotent-replayed");
			expect(await count()).toBe(1);
		},
	);

	it("strikes the calls it is meant for, after those that it lets pass", async () => {
		await plan({
			kind: "unsaved_500",
			method: "POST",
			path: "/v1/payment_intents",
			skip: 1,
			times: 2,
		});
		const results = [];
		for (const key of ["a", "b", "c", "d"]) {
			results.push(
				await create(key).then(
					() => "made",
					() => "failed",
				),
			);
		}
		expect(results).toEqual(["made", "failed", "failed", "made"]);
	});

	it("ends when all are cleared", async () => {
		await plan({ kind: "refused" });
		await errorOf(create("a"));
		await post("/emulator/api/faults/clear");
		expect(await create("a")).toMatchObject({ object: "payment_intent" });
	});
});

it("latency: answers come later", async () => {
	await plan({ kind: "latency", delay_ms: 120, times: 1 });
	const since = performance.now();
	await create("a");
	expect(performance.now() - since).toBeGreaterThan(115);
});

it("next_payment: the next card pays as another one would, and those after it as themselves", async () => {
	await plan({
		kind: "next_payment",
		outcome: "pm_card_visa_chargeDeclinedInsufficientFunds",
	});
	const { id } = await create("a");
	const pay = () =>
		opened.stripe.paymentIntents.confirm(id, {
			payment_method: "pm_card_visa",
			return_url: "http://localhost/",
		});
	expect(await errorOf(pay())).toMatchObject({
		decline_code: "insufficient_funds",
	});
	expect((await pay()).status).toBe("succeeded");
});

it("faults of one kind end, and the others stay", async () => {
	await plan({ kind: "webhook_lost" });
	await plan({ kind: "refused" });
	await post("/emulator/api/faults/clear", { kind: "refused" });
	expect(await create("a")).toMatchObject({ object: "payment_intent" });
	expect(opened.emulator.state.faults.list()).toMatchObject([
		{ kind: "webhook_lost" },
	]);
});

it("a call that asks to be spared sees what is there while all others fail", async () => {
	await create("a");
	await plan({ kind: "refused" });
	const answer = await opened.emulator.fetch(
		"http://localhost/v1/payment_intents",
		{
			headers: {
				Authorization: "Bearer sk_test_emulator",
				"Emulator-Faults": "none",
			},
		},
	);
	expect((await answer.json()).data).toHaveLength(1);
});

it("all can be forgotten, as by a restart", async () => {
	await create("a");
	await post("/emulator/api/clear");
	expect(await count()).toBe(0);
	await create("a");
	expect(await count()).toBe(1);
});

describe("a webhook", () => {
	it.each([
		["webhook_lost", 0],
		["webhook_doubled", 2],
	] as const)("%s arrives %i times", async (kind, times) => {
		const fetch = vi.fn(async () => new Response());
		opened = openEmulator({
			webhook: { url: "http://shop.test", secret: "whsec_x", fetch },
		});
		await plan({ kind, path: "payment_intent.created", times: 1 });
		await create("a");
		await create("b");
		await expect.poll(() => fetch.mock.calls.length).toBe(times + 1);
	});
});

it("once its keys are forgotten, Stripe carries a call out again", async () => {
	await create("a");
	await post("/emulator/api/idempotency_keys/forget");
	await create("a");
	expect(await count()).toBe(2);
});

const create = (idempotencyKey: string, options: { timeout?: number } = {}) =>
	opened.stripe.paymentIntents.create(dollars, { idempotencyKey, ...options });

const count = async () =>
	(await opened.stripe.paymentIntents.list()).data.length;

const plan = (fault: Partial<Fault>) =>
	post("/emulator/api/faults", fault as Record<string, string>);

async function post(path: string, params: Record<string, string> = {}) {
	const answer = await opened.emulator.fetch(`http://localhost${path}`, {
		method: "POST",
		headers: { Authorization: "Bearer sk_test_emulator" },
		body: new URLSearchParams(params),
	});
	expect(answer.status).toBe(200);
}
