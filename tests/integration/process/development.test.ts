import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { freePort } from "../../support/network/free-port";
import { copyProject } from "../../support/project-files/copy-project";
import { clientSecretOn, openBrowser } from "../../support/shop/open-shop";
import {
	developmentCommand,
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const emulator = { STRIPE_MODE: "emulator" };

let folder: string;
let port: number;
let shop: RunningServer;

beforeAll(async () => {
	folder = copyProject();
	port = await freePort();
	shop = await startServer(port, emulator, developmentCommand, folder);
});

afterAll(async () => {
	await shop?.stop();
	rmSync(folder, { recursive: true });
});

it("development says its mode, where the shop and the inspector are, and how to pay", async () => {
	await expect.poll(shop.log).toContain("open in emulator mode");
	await expect.poll(shop.log).toMatch(RegExp(`Shop +${shop.origin}/\n`));
	expect(shop.log()).toMatch(RegExp(`Inspector +${shop.origin}/emulator\n`));
	expect(shop.log()).toMatch(/Test card +4242 4242 4242 4242/);
});

it("a change of the server's code takes hold and loses no payment", async () => {
	const visit = openBrowser({
		visit: (path, init) => fetch(new URL(path, shop.origin), init),
	});
	const secret = await clientSecretOn(await visit("/checkout?item=1"));
	expect(secret).toMatch(/^pi_/);

	// The switch between Stripe and the emulator imports it, so the switch runs again as well.
	writeFileSync(
		join(folder, "app/config/version.ts"),
		'export const version = "changed";\n',
	);
	const version = async () => (await (await visit("/health")).json()).version;
	await expect.poll(version, { timeout: 15_000 }).toBe("changed");

	expect(await clientSecretOn(await visit("/checkout?item=1"))).toBe(secret);
});

it("a taken port is named in one sentence, with the setting that helps", () => {
	const { status, stderr } = spawnSync(process.execPath, developmentCommand, {
		encoding: "utf8",
		cwd: folder,
		env: {
			...process.env,
			...emulator,
			NODE_ENV: "development",
			PORT: String(port),
		},
	});
	expect(status).toBe(1);
	expect(stderr.trim().split("\n")).toEqual([
		expect.stringMatching(RegExp(`^Port ${port} is taken: .* set PORT `)),
	]);
});
