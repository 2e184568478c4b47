import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { openShop } from "../../support/shop/open-shop";
import {
	productionCommand,
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { triggers } from "../../support/stripe/stripe-cli-requests";

/**
 * The package itself is no dependency: it has an install script, and a binary for each platform that not
 * every registry keeps. To run its commands themselves as well:
 *
 *     STRIPE_CLI=stripe npx -y --package=@stripe/cli -c "vitest run tests/integration/emulator/stripe-cli.test.ts"
 */
const cli = process.env.STRIPE_CLI;

describe("what the official CLI sends, the shop's emulator answers:", async () => {
	const shop = await openShop();

	/** Without a version and without an idempotency key, as the CLI does it. */
	async function send(method: "GET" | "POST", path: string, form = "") {
		const answer = await shop.visit(`/v1${path}`, {
			method,
			headers: {
				Authorization: "Bearer sk_test_emulator",
				"Content-Type": "application/x-www-form-urlencoded",
				"User-Agent": "Stripe/v1 stripe-cli/1.52.0",
			},
			...(method === "POST" && { body: form }),
		});
		return { status: answer.status, body: await answer.json() };
	}

	it.each(Object.entries(triggers))(
		"stripe trigger %s",
		async (event, calls) => {
			const [before] = (await shop.stripe.events.list({ limit: 1 })).data;
			let id = "";
			for (const [path, form, status] of calls) {
				const answer = await send(
					form === null ? "GET" : "POST",
					path.replace("{id}", id),
					form?.replace("{id}", id),
				);
				expect(answer.status).toBe(status);
				id = (answer.body.data?.[0] ?? answer.body).id;
			}
			const { data } = await shop.stripe.events.list({
				...(before && { ending_before: before.id }),
			});
			expect(data.map(({ type }) => type)).toContain(event);
		},
	);

	it("stripe payment_intents create, confirm, capture; stripe refunds create", async () => {
		const { body: intent } = await send(
			"POST",
			"/payment_intents",
			"currency=usd&amount=2300&capture_method=manual",
		);
		const at = `/payment_intents/${intent.id}`;
		const confirmed = await send(
			"POST",
			`${at}/confirm`,
			"payment_method=pm_card_visa&return_url=http%3A%2F%2Flocalhost%3A5000%2Fsuccess",
		);
		expect(confirmed.body.status).toBe("requires_capture");
		const captured = await send(
			"POST",
			`${at}/capture`,
			"amount_to_capture=2000",
		);
		expect(captured.body).toMatchObject({
			status: "succeeded",
			amount_received: 2000,
		});
		const refunded = await send(
			"POST",
			"/refunds",
			`payment_intent=${intent.id}&amount=500`,
		);
		expect(refunded.body).toMatchObject({ status: "succeeded", amount: 500 });
	});

	it("stripe payment_intents create, cancel, list", async () => {
		const { body: intent } = await send(
			"POST",
			"/payment_intents",
			"metadata[item]=1&expand[]=latest_charge&currency=usd&amount=2300",
		);
		const canceled = await send(
			"POST",
			`/payment_intents/${intent.id}/cancel`,
			"cancellation_reason=abandoned",
		);
		expect(canceled.body.status).toBe("canceled");
		const list = await send("GET", "/payment_intents?limit=3");
		expect(list.body).toMatchObject({ object: "list", has_more: true });
		expect(list.body.data[0]).toEqual(canceled.body);
	});
});

if (cli) {
	describe("the official CLI itself, pointed at a shop:", () => {
		let server: RunningServer;

		beforeAll(async () => {
			server = await startServer(
				await freePort(),
				{ STRIPE_MODE: "emulator", LOG_LEVEL: "silent" },
				productionCommand,
				// The CLI takes no other name for this machine.
				{ host: "127.0.0.1" },
			);
		});

		afterAll(() => server.stop());

		async function stripe(...args: string[]) {
			const { stdout } = await promisify(execFile)(
				String(cli),
				[...args, `--api-base=${server.origin}`, "--api-key=sk_test_emulator"],
				{
					env: {
						...process.env,
						XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), "stripe-cli-")),
						STRIPE_CLI_TELEMETRY_OPTOUT: "1",
					},
				},
			);
			return stdout;
		}

		const onPayments = async (...args: string[]) =>
			JSON.parse(await stripe("payment_intents", ...args));

		it.each(Object.keys(triggers))("triggers %s", async (event) => {
			expect(await stripe("trigger", event)).toContain("Trigger succeeded!");
		});

		it("resends an event", async () => {
			const { data } = JSON.parse(await stripe("events", "list", "--limit=1"));
			const resent = JSON.parse(await stripe("events", "resend", data[0].id));
			expect(resent.id).toBe(data[0].id);
		});

		it("creates, confirms, captures and refunds", async () => {
			const { id } = await onPayments(
				"create",
				"--amount=2300",
				"--currency=usd",
				"--capture-method=manual",
			);
			const returnUrl = `--return-url=${server.origin}/success`;
			await onPayments(
				"confirm",
				id,
				"--payment-method=pm_card_visa",
				returnUrl,
			);
			expect(await onPayments("capture", id)).toMatchObject({
				status: "succeeded",
			});
			const refund = await stripe(
				"refunds",
				"create",
				`--payment-intent=${id}`,
			);
			expect(JSON.parse(refund)).toMatchObject({ amount: 2300 });
		});

		it("creates, cancels and lists", async () => {
			const { id } = await onPayments(
				"create",
				"--amount=2300",
				"--currency=usd",
			);
			expect(await onPayments("cancel", id)).toMatchObject({
				status: "canceled",
			});
			const { data } = await onPayments("list", "--limit=1");
			expect(data[0].id).toBe(id);
		});
	});
}
