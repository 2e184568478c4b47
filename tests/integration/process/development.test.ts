import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { loopback } from "../../support/network/loopback";
import { copyProject } from "../../support/project-files/copy-project";
import { firstDelivery } from "../../support/shop/first-delivery";
import {
	clientSecretOn,
	idOf,
	openBrowser,
} from "../../support/shop/open-shop";
import {
	developmentCommand,
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";
import { sdkFor } from "../../support/stripe/sdk-for";

/** What a developer has set is in .env; a variable of the environment would win over it. */
const fromFile = {
	DOTENV_CONFIG_PATH: ".env",
	STRIPE_MODE: undefined,
	STRIPE_SECRET_KEY_TEST: undefined,
	STRIPE_PUBLISHABLE_KEY_TEST: undefined,
};

let folder: string;
let port: number;
let shop: RunningServer;

beforeAll(async () => {
	folder = copyProject();
	port = await freePort();
	shop = await startServer(
		port,
		fromFile,
		[...developmentCommand, "--host", loopback.host],
		{ cwd: folder, host: loopback.inUrl },
	);
});

afterAll(async () => {
	await shop?.stop();
	// What bundles the packages is a process of Vite's own, and may still write for a moment.
	rmSync(folder, { recursive: true, maxRetries: 10 });
});

it("development says its mode, where the shop and the inspector are, and how to pay", async () => {
	await expect.poll(shop.log).toContain("open in emulator mode");
	await expect.poll(shop.log).toContain(`  Shop       ${shop.origin}/\n`);
	expect(shop.log()).toContain(`${shop.origin}/emulator\n`);
	expect(shop.log()).toMatch(/Test card +4242 4242 4242 4242/);
});

it("the stand-in for Stripe.js is there for other apps too", async () => {
	const answer = await fetch(`${shop.origin}/emulator/stripe.js`);
	expect(answer.status).toBe(200);
	const code = await answer.text();
	expect(() => new Function(code)).not.toThrow();
	expect(code).not.toContain("jsxDEV(");
});

it("the emulator's webhooks arrive", async () => {
	expect(await firstDelivery(shop.origin)).toMatchObject({
		url: `${shop.origin}/webhooks/stripe`,
		attempts: [{ status: 200, error: null }],
	});
});

it("a change of the server's code takes hold and loses no payment", async () => {
	const { visit, secret } = await openPayment();

	// The switch between Stripe and the emulator imports it, so the switch runs again as well.
	writeFileSync(
		join(folder, "app/config/version.ts"),
		'export const version = "changed";\n',
	);
	const version = async () => (await (await visit("/health")).json()).version;
	await expect.poll(version).toBe("changed");

	expect(await clientSecretOn(await visit("/checkout?item=1"))).toBe(secret);
});

it("a change of the emulator's code takes hold and loses no payment", async () => {
	const { visit, secret } = await openPayment();
	const file = join(folder, "app/emulator/api/not-here.ts");
	const code = readFileSync(file, "utf8");
	writeFileSync(file, code.replace("Unrecognized request URL", "New words"));
	const headers = { Authorization: "Bearer sk_test_emulator" };
	const words = async () => (await visit("/v1/nothing", { headers })).text();
	await expect.poll(words).toContain("New words");

	expect(await clientSecretOn(await visit("/checkout?item=1"))).toBe(secret);
});

it.each([
	["a loader", "app/routes/success.tsx", "/success"],
	[
		"the emulator",
		"app/emulator/payment-intents/create.ts",
		"/checkout?item=1",
	],
])(
	"an error in %s shows its stack in the page and below its line of the log",
	async (_, name, path) => {
		const file = join(folder, name);
		const code = readFileSync(file, "utf8");
		const thrower =
			"function breaksHere() { throw new Error('broken on purpose'); }";
		writeFileSync(
			file,
			code.replace(
				/(function (?:loader|newPaymentIntent)\([\s\S]*?\{\n)(?=\t(?:const|return))/,
				"$1breaksHere();",
			) + thrower,
		);
		const { origin } = shop;
		const page = async () => (await fetch(origin + path)).text();
		await expect.poll(page).toMatch(/broken on purpose[^<]*at breaksHere/);
		await expect
			.poll(shop.log)
			.toMatch(
				/ ERROR: \[[\w-]{4}\] .*\n[\s\S]*broken on purpose[^{}]*at breaksHere/,
			);
		writeFileSync(file, code);
		await expect.poll(page).not.toContain("broken on purpose");
	},
);

it("a saved .env takes effect, says so, and loses no payment", async () => {
	const { visit, secret } = await openPayment();
	const mode = () =>
		visit("/health").then(
			async (answer) => (await answer.json()).mode,
			() => "restarting",
		);

	writeFileSync(
		join(folder, ".env"),
		"STRIPE_SECRET_KEY_TEST=sk_test_x\nSTRIPE_PUBLISHABLE_KEY_TEST=pk_test_x\n",
	);
	await expect.poll(mode).toBe("test");
	await expect.poll(shop.log).toContain("open in test mode");

	writeFileSync(join(folder, ".env"), "");
	await expect.poll(mode).toBe("emulator");
	const { paymentIntents } = sdkFor(shop.origin);
	const kept = await paymentIntents.retrieve(idOf(secret));
	expect(kept.client_secret).toBe(secret);
});

it("a taken port is named in one sentence, with the setting that helps", () => {
	const { status, stderr } = spawnSync(
		process.execPath,
		[...developmentCommand, "--host", loopback.host],
		{
			encoding: "utf8",
			cwd: folder,
			env: { ...process.env, NODE_ENV: "development", PORT: String(port) },
		},
	);
	expect(status).toBe(1);
	expect(stderr.trim().split("\n")).toEqual([
		expect.stringMatching(RegExp(`^Port ${port} is taken: .* set PORT `)),
	]);
});

async function openPayment() {
	const visit = openBrowser({
		visit: (path, init) => fetch(new URL(path, shop.origin), init),
	});
	const secret = await clientSecretOn(await visit("/checkout?item=1"));
	expect(secret).toMatch(/^pi_/);
	return { visit, secret };
}
