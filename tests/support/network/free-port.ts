import { once } from "node:events";
import { createServer } from "node:net";
import { listen } from "./listen";

/** A port that is free at the moment. */
export async function freePort() {
	const server = createServer();
	const port = await listen(server);
	server.close();
	await once(server, "close");
	return port;
}
