import { once } from "node:events";
import type { Server } from "node:net";
import { freePort } from "./free-port";

/** Starts a server and returns its port, which was no other test's, so nobody asks it who means another. */
export async function listen(server: Server) {
	const port = await freePort();
	server.listen(port);
	await once(server, "listening");
	return port;
}
