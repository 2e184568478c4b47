import {
	cpSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { loopback } from "../../support/network/loopback";
import { firstDelivery } from "../../support/shop/first-delivery";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let folder: string;
let shop: RunningServer;

/** What .github/RUNNING.md says an image needs, after `npm prune --omit=dev`, and a .env of somebody's. */
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "deployed-"));
	for (const part of ["app/config", "build", "package.json", ...packages()]) {
		cpSync(part, join(folder, part), { recursive: true });
	}
	writeFileSync(
		join(folder, ".env"),
		"STRIPE_MODE=live\nPORT=x\nHOST=192.0.2.1\n",
	);
	const settings = { STRIPE_MODE: "emulator", HOST: loopback.host };
	shop = await startServer(await freePort(), settings, undefined, {
		cwd: folder,
		host: loopback.inUrl,
	});
});

afterAll(async () => {
	await shop?.stop();
	rmSync(folder, { recursive: true });
});

it("a shop of the built files and the production packages sells books", async () => {
	const page = await fetch(`${shop.origin}/checkout?item=1`);
	expect(await page.text()).toMatch(/pi_\w+_secret_\w+/);
});

it("the emulator's webhooks go to where HOST has the shop listen", async () => {
	expect(await firstDelivery(shop.origin)).toMatchObject({
		url: `${shop.origin}/webhooks/stripe`,
		attempts: [{ status: 200, error: null }],
	});
});

/** The folders of all packages that are not for development alone. */
function packages(): string[] {
	const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
	return Object.entries<{
		dev?: boolean;
		devOptional?: boolean;
		optional?: boolean;
	}>(lock.packages)
		.filter(
			([path, { dev, devOptional, optional }]) =>
				path && !dev && !devOptional && !optional,
		)
		.map(([path]) => path);
}
