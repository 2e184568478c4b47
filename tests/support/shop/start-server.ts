import { spawn } from "node:child_process";
import { once } from "node:events";
import { waitUntilHealthy } from "../network/wait-until-healthy";
import { noSettings } from "./no-settings";

/** A process of the shop, and how to stop it. */
export interface RunningServer {
	origin: string;
	pid: number;
	/** What it has written so far, both streams. */
	log: () => string;
	/** Resolves with the exit code, or null if the signal ended it. */
	stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** `npm start`, without npm. */
export const productionCommand = [
	"--max-semi-space-size=32",
	"--import",
	"./app/config/start.mjs",
	"./node_modules/@remix-run/serve/dist/cli.js",
	"./build/server/index.js",
];

/** `remix vite:dev`, as on a machine that has never run it: without Vite's cache. */
export const developmentCommand = [
	"./node_modules/@remix-run/dev/dist/cli.js",
	"vite:dev",
	"--force",
];

/**
 * Starts the shop as a process of its own, with these settings and no others, and waits until it answers.
 *
 * @param options.host where it answers
 */
export async function startServer(
	port: number,
	env: Record<string, string | undefined>,
	command = productionCommand,
	{ cwd = ".", host = "localhost" } = {},
): Promise<RunningServer> {
	const settings = {
		...process.env,
		...noSettings,
		PORT: String(port),
		...env,
	};
	// Vitest's own value would reach the shop; each command sets the right one.
	Reflect.deleteProperty(settings, "NODE_ENV");
	const child = spawn(process.execPath, command, { env: settings, cwd });
	let log = "";
	child.stdout.on("data", (chunk) => (log += chunk));
	child.stderr.on("data", (chunk) => (log += chunk));

	const origin = `http://${host}:${port}`;
	await waitUntilHealthy(origin, () => {
		if (child.exitCode !== null) {
			throw new Error(`The server did not start:\n${log}`);
		}
	});
	return {
		origin,
		pid: Number(child.pid),
		log: () => log,
		stop: async (signal = "SIGTERM") => {
			if (child.exitCode === null && child.signalCode === null) {
				const exit = once(child, "exit");
				child.kill(signal);
				await exit;
			}
			return child.exitCode;
		},
	};
}
