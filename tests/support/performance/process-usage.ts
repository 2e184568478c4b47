import type { RunningServer } from "../shop/start-server";

/** `NODE_OPTIONS` of a server that shall report its usage. */
export const reportUsage = `--import data:text/javascript,${encodeURIComponent(`
	import { subscribe } from "node:diagnostics_channel";
	import v8 from "node:v8";
	import vm from "node:vm";
	let answers = [];
	subscribe("http.server.request.start", ({ response }) => answers.push(new WeakRef(response)));
	v8.setFlagsFromString("--expose-gc");
	const collect = vm.runInNewContext("gc");
	process.on("SIGUSR2", () => {
		const { user, system } = process.cpuUsage();
		collect();
		collect();
		answers = answers.filter((answer) => answer.deref());
		const { heapUsed, external, rss } = process.memoryUsage();
		const { maxRSS } = process.resourceUsage();
		console.log("usage " + JSON.stringify({
			retainedMb: (heapUsed + external) / 2 ** 20,
			rssMb: rss / 2 ** 20,
			peakMb: maxRSS / 2 ** 10,
			cpuMs: (user + system) / 1_000,
			timers: process.getActiveResourcesInfo().filter((name) => name === "Timeout").length,
			answers: answers.length,
		}));
	});
`)}`;

/** `NODE_OPTIONS` of a server that shall report its CPU time alone, without the time that garbage collection takes. */
export const reportCpu = `--import data:text/javascript,${encodeURIComponent(`
	process.on("SIGUSR2", () => {
		const { user, system } = process.cpuUsage();
		console.log("usage " + JSON.stringify({ cpuMs: (user + system) / 1_000 }));
	});
`)}`;

/** What a server process uses. */
export interface ProcessUsage {
	/** Memory after garbage collection. */
	retainedMb: number;
	/** The memory that it occupies (RSS), after garbage collection. */
	rssMb: number;
	/** The most memory that it ever occupied (RSS). */
	peakMb: number;
	/** CPU time so far. */
	cpuMs: number;
	/** How many timers are running. Each holds what it will need. */
	timers: number;
	/** How many HTTP answers are in memory. Each holds its request and a connection. */
	answers: number;
}

/** Asks a server that was started with `reportUsage`. */
export const usageOf = (server: RunningServer): Promise<ProcessUsage> =>
	report(server);

/** The CPU time so far of a server that was started with `reportCpu`, in ms. */
export async function cpuMsOf(server: RunningServer) {
	const { cpuMs }: Pick<ProcessUsage, "cpuMs"> = await report(server);
	return cpuMs;
}

async function report(server: RunningServer) {
	const before = reports(server).length;
	process.kill(server.pid, "SIGUSR2");
	while (reports(server).length === before) {
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	return JSON.parse(String(reports(server).at(-1)));
}

const reports = (server: RunningServer) =>
	[...server.log().matchAll(/^usage (.*)$/gm)].map(([, usage]) => usage);
