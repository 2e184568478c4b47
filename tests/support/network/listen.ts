import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";

/** Starts a server on a free port and returns the port. */
export async function listen(server: Server) {
	server.listen(0);
	await once(server, "listening");
	return (server.address() as AddressInfo).port;
}
