import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";

/** Opens a server where nobody listens; gives its port. */
export async function listen(server: Server) {
	server.listen(0);
	await once(server, "listening");
	return (server.address() as AddressInfo).port;
}
