import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { installPackage } from "../packages/debian-packages.mjs";
import { freePort } from "./free-port";

/** A Redis of its own, which keeps nothing. */
export async function startRedis(port?: number) {
	const chosen = port ?? (await freePort());
	const settings = ["--port", String(chosen), "--bind", "127.0.0.1"];
	const child = spawn(
		"redis-server",
		[...settings, "--save", "", "--appendonly", "no", "--daemonize", "no"],
		{ stdio: "ignore" },
	);
	while (!(await answers(chosen))) {
		if (child.exitCode !== null) {
			throw new Error("redis-server did not start.");
		}
		await pause(20);
	}
	return {
		port: chosen,
		url: `redis://127.0.0.1:${chosen}`,
		/** Lets it neither answer nor hang up. */
		freeze: () => child.kill("SIGSTOP"),
		thaw: () => child.kill("SIGCONT"),
		stop: async () => {
			if (child.exitCode === null && child.signalCode === null) {
				const exit = once(child, "exit");
				child.kill("SIGKILL");
				await exit;
			}
		},
	};
}

function answers(port: number) {
	const socket = connect(port, "127.0.0.1");
	return new Promise<boolean>((resolve) => {
		socket.once("connect", () => resolve(true));
		socket.once("error", () => resolve(false));
	}).finally(() => socket.destroy());
}

const hasRedis = () =>
	spawnSync("redis-server", ["--version"]).error === undefined;

/** Whether there is a Redis, after Debian's package has been tried where we may install it. */
export function ensureRedis() {
	if (!hasRedis()) {
		installPackage("redis-server");
	}
	return hasRedis();
}
