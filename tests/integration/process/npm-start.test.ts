import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { waitUntilHealthy } from "../../support/network/wait-until-healthy";

let npm: ChildProcess;
let log: string;

afterEach(() => signalAll("SIGKILL"));

it("SIGTERM to npm ends the shop with its last answer, and leaves no process behind", async () => {
	const origin = await start();
	const page = await fetch(`${origin}/checkout?item=1`);
	npm.kill("SIGTERM");
	expect(await page.text()).toMatch(/pi_\w+_secret_\w+/);
	await expect.poll(isGroupAlive).toBe(false);
});

it("Ctrl-C, which reaches npm and the shop, cuts no answer off", async () => {
	const origin = await start();
	const page = await fetch(`${origin}/checkout?item=1`);
	signalAll("SIGINT");
	await expect.poll(() => log).toContain("shutdown started");
	signalAll("SIGINT");
	expect(await page.text()).toMatch(/pi_\w+_secret_\w+/);
	await expect.poll(isGroupAlive).toBe(false);
});

/** Starts the shop through npm, in a process group of its own as a terminal does. */
async function start() {
	const port = await freePort();
	npm = spawn("npm", ["start"], {
		detached: true,
		stdio: ["ignore", "pipe", "ignore"],
		env: {
			...process.env,
			NODE_ENV: "production",
			STRIPE_MODE: "emulator",
			EMULATOR_LATENCY_MS: "1500",
			PORT: String(port),
		},
	});
	log = "";
	npm.stdout?.on("data", (chunk) => (log += chunk));
	await once(npm, "spawn");
	const origin = `http://localhost:${port}`;
	await waitUntilHealthy(origin, () => {
		if (npm.exitCode !== null) {
			throw new Error("npm start has ended.");
		}
	});
	return origin;
}

const isGroupAlive = () => signalAll(0);

/** Sends a signal to npm and all that it has started. Returns whether any of it was there. */
function signalAll(signal: NodeJS.Signals | 0) {
	try {
		return process.kill(-Number(npm.pid), signal);
	} catch {
		return false;
	}
}
