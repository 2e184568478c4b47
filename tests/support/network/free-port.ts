import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A port for a server that starts now, a moment later or never. It is nobody else's as long as this process lives: who
 * has a port also listens on its twin, which the system gives to one process alone and takes back at its end. Both lie
 * below the ports that a system gives to connections, and to servers that take any (Linux from 32768, RFC 6335 from
 * 49152): one of those may be another server's before the first has started.
 */
export async function freePort(): Promise<number> {
	for (let tries = 0; tries < 100; tries++) {
		const port = randomInt(20_000, 26_000);
		const twin = await listenOn(port + 6_000);
		const server = twin && (await listenOn(port));
		if (server) {
			server.close();
			await once(server, "close");
			return port;
		}
	}
	throw new Error("No port from 20000 to 25999 is free.");
}

/** A server that keeps no process alive, or undefined if the port is taken. */
async function listenOn(port: number) {
	const server = createServer().listen(port).unref();
	return once(server, "listening").then(
		() => server,
		() => undefined,
	);
}
