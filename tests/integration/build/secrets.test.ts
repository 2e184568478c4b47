import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	buildProject,
	copyProject,
	leaveUncompressed,
} from "../../support/project-files/copy-project";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { rerouteStripeApi } from "../../support/stripe/reroute-settings";
import {
	openStripeServer,
	type StripeServer,
} from "../../support/stripe/stripe-server";

/** Settings whose values can be told from everything else. */
const marked = {
	STRIPE_MODE: "test",
	STRIPE_SECRET_KEY_TEST: "sk_test_markedTestKey",
	STRIPE_PUBLISHABLE_KEY_TEST: "pk_test_forEverybody",
	STRIPE_SECRET_KEY: "sk_live_markedLiveKey",
	STRIPE_PUBLISHABLE_KEY: "pk_live_markedButUnused",
	STRIPE_WEBHOOK_SECRET: "whsec_markedSigningSecret",
	COOKIE_SECRET: "markedCookieSecret".repeat(2),
};
const markedValues =
	/marked(TestKey|LiveKey|ButUnused|SigningSecret|CookieSecret)/;

let folder: string;
let stripeServer: StripeServer;
let shop: RunningServer;

beforeAll(async () => {
	folder = copyProject();
	leaveUncompressed(folder);
	await build(folder);
	stripeServer = await openStripeServer();
	stripeServer.fault = ({ request, response }) => {
		const { authorization } = request.headers;
		response.writeHead(500, { "Content-Type": "application/json" });
		response.end(JSON.stringify({ error: { message: authorization } }));
	};
	shop = await startServer(
		await freePort(),
		{ ...marked, ...rerouteStripeApi(stripeServer.origin) },
		undefined,
		{ cwd: folder },
	);
});

afterAll(async () => {
	await shop?.stop();
	stripeServer?.close();
	rmSync(folder, { recursive: true });
});

describe("no secret of the settings", () => {
	it("is in what the build makes, for browsers or for the server", () => {
		const built = filesIn(join(folder, "build"));
		expect(built.length).toBeGreaterThan(10);
		expect(built.filter((file) => markedValues.test(read(file)))).toEqual([]);
	});

	it.each([
		"/",
		"/_root.data",
		"/checkout?item=1",
		"/checkout.data?item=1",
		"/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1",
		"/success.data?payment_intent=pi_1",
		"/health",
		"/nowhere",
		"/v1/charges",
		"/webhooks/stripe",
	])("is on %s, though Stripe repeats it in every error", async (path) => {
		const answer = await fetch(shop.origin + path);
		const head = JSON.stringify([...answer.headers]);
		expect(head + (await answer.text())).not.toMatch(markedValues);
	});

	it("is in the log, and neither is a client secret or a card number", async () => {
		await fetch(
			`${shop.origin}/success?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_whispered`,
		);
		await fetch(`${shop.origin}/checkout?item=4242424242424242`);
		await fetch(`${shop.origin}/webhooks/stripe`, {
			method: "POST",
			body: '{"number":"4242424242424242"}',
			headers: { "Stripe-Signature": "t=1,v1=2" },
		});
		await expect.poll(shop.log).toContain("payment_intent_client_secret=pi_1");
		await expect.poll(shop.log).toContain("item=[number hidden]");
		await expect.poll(shop.log).toContain("webhook signature invalid");
		expect(shop.log()).not.toMatch(markedValues);
		expect(shop.log()).not.toMatch(/whispered|4242424242424242/);
	});
});

it("browser code that imports the settings is not built at all", async () => {
	const page = join(folder, "app/routes/not-found.tsx");
	writeFileSync(
		page,
		'import { env } from "../config/env.server";\nexport default () => env.secretKey;\n',
	);
	await expect(build(folder)).rejects.toThrow(/Server-only module/);
});

/** Secrets would be in it as well once it is smaller. */
const build = (cwd: string) => buildProject(cwd, marked, ["--minify", "false"]);

const filesIn = (path: string) =>
	readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

const read = (file: string) => readFileSync(file, "latin1");
