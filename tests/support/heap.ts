import type { RunningServer } from "./start-server";

/** What a server has to load first to be asked for its heap: `NODE_OPTIONS`. */
export const reportsHeap = `--import data:text/javascript,${encodeURIComponent(`
	import v8 from "node:v8";
	import vm from "node:vm";
	v8.setFlagsFromString("--expose-gc");
	const collect = vm.runInNewContext("gc");
	process.on("SIGUSR2", () => {
		collect();
		collect();
		const { heapUsed, external, rss } = process.memoryUsage();
		console.log("memory " + JSON.stringify([heapUsed + external, rss]));
	});
`)}`;

/** What the server needs after cleaning up, and what it occupies, in MB. */
export async function memoryOf(server: RunningServer) {
	const before = reports(server).length;
	process.kill(server.pid, "SIGUSR2");
	while (reports(server).length === before) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const [needed = 0, occupied = 0] = JSON.parse(reports(server).at(-1) ?? "[]");
	return { needed: needed / 2 ** 20, occupied: occupied / 2 ** 20 };
}

const reports = (server: RunningServer) =>
	[...server.log().matchAll(/^memory (.*)$/gm)].map(([, numbers]) => numbers);
