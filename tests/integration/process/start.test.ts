import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { listen } from "../../support/network/listen";
import { copyProject } from "../../support/project-files/copy-project";
import {
	productionCommand,
	startServer,
} from "../../support/shop/start-server";

it("refuses to start in production with no keys and no mode, and says what to do", () => {
	const { status, stderr } = start({});
	expect(status).toBe(1);
	expect(stderr).toContain("STRIPE_MODE=emulator");
	expect(stderr).toContain("STRIPE_SECRET_KEY_TEST");
	expect(stderr).not.toMatch(/^\s+at /m);
});

it.each(["", "staging", "prod", "development"])(
	"refuses to start so with NODE_ENV=%s too: the build decides",
	(NODE_ENV) => {
		const { status, stderr } = start({ NODE_ENV });
		expect(status).toBe(1);
		expect(stderr).toContain("STRIPE_MODE=emulator");
	},
);

it("refuses to start the emulator where live keys are set", () => {
	const { status, stderr } = start({
		STRIPE_MODE: "emulator",
		STRIPE_SECRET_KEY: "sk_live_hush",
	});
	expect(status).toBe(1);
	expect(stderr).toContain("live keys are set");
	expect(stderr).not.toContain("hush");
});

it("refuses to start with a wrong key, without repeating it", () => {
	const { status, stdout, stderr } = start({
		STRIPE_SECRET_KEY_TEST: "sk_live_hush",
		STRIPE_PUBLISHABLE_KEY_TEST: "pk_test_x",
	});
	expect(status).toBe(1);
	expect(stderr).toContain("STRIPE_SECRET_KEY_TEST must start with sk_test_");
	expect(stdout + stderr).not.toContain("hush");
});

it("names a taken port in one sentence, with the setting that helps", async () => {
	const other = createServer();
	const port = await listen(other);
	const { status, stderr } = start({
		STRIPE_MODE: "emulator",
		PORT: String(port),
	});
	other.close();
	expect(status).toBe(1);
	expect(stderr.trim().split("\n")).toEqual([
		expect.stringMatching(RegExp(`^Port ${port} is taken: .* set PORT `)),
	]);
});

it("says what to do where there is no build", () => {
	const { status, stderr } = start({ STRIPE_MODE: "emulator" }, copyProject());
	expect(status).toBe(1);
	expect(stderr.trim()).toBe(
		"There is no build yet: run npm run build, then npm start.",
	);
});

it.each(["development", "test", ""])(
	"with NODE_ENV=%s starts as in production, writes JSON alone, and shows no stack",
	async (NODE_ENV) => {
		const shop = await startServer(
			await freePort(),
			{ STRIPE_MODE: "emulator" },
			["--import", setNodeEnv(NODE_ENV), ...productionCommand],
		);
		const page = await fetch(`${shop.origin}/nowhere`);
		expect(page.status).toBe(404);
		expect(await page.text()).not.toMatch(/\n\s+at |node_modules|"stack"/);
		await shop.stop();
		const lines = shop.log().trim().split("\n");
		expect(lines.map((line) => JSON.parse(line).msg)).toContain(
			"server listening",
		);
	},
);

/** What a process loads before all else, because startServer passes no NODE_ENV on. */
const setNodeEnv = (value: string) =>
	`data:text/javascript,process.env.NODE_ENV=${JSON.stringify(value)}`;

function start(settings: Record<string, string>, cwd = ".") {
	return spawnSync("npm", ["start"], {
		cwd,
		encoding: "utf8",
		env: { ...process.env, NODE_ENV: "production", ...settings },
	});
}
