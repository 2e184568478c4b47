import type { RunningServer } from "../shop/start-server";

/** What a server has to load first to be asked for its vitals: `NODE_OPTIONS`. */
export const reportsVitals = `--import data:text/javascript,${encodeURIComponent(`
	import v8 from "node:v8";
	import vm from "node:vm";
	v8.setFlagsFromString("--expose-gc");
	const collect = vm.runInNewContext("gc");
	process.on("SIGUSR2", () => {
		const { user, system } = process.cpuUsage();
		collect();
		collect();
		const { heapUsed, external } = process.memoryUsage();
		const { maxRSS } = process.resourceUsage();
		console.log("vitals " + JSON.stringify({
			needed: (heapUsed + external) / 2 ** 20,
			peak: maxRSS / 2 ** 10,
			cpu: (user + system) / 1_000,
		}));
	});
`)}`;

/** How a server is. */
export interface Vitals {
	/** The memory that it needs after cleaning up, in MB. */
	needed: number;
	/** The most memory that it ever occupied, in MB. */
	peak: number;
	/** The time it has computed, in ms. */
	cpu: number;
}

/** Asks a server how it is. */
export async function vitalsOf(server: RunningServer): Promise<Vitals> {
	const before = reports(server).length;
	process.kill(server.pid, "SIGUSR2");
	while (reports(server).length === before) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return JSON.parse(String(reports(server).at(-1)));
}

const reports = (server: RunningServer) =>
	[...server.log().matchAll(/^vitals (.*)$/gm)].map(([, vitals]) => vitals);
