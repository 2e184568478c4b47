import type { AddressInfo, Server } from "node:net";
import { env } from "../config/env.server";

/**
 * Remembers the server of this process, production's or Vite's, so that the shop can send requests to itself.
 *
 * @returns whether there was an earlier one
 */
export function rememberServer(server: Server) {
	const isLater = shared.marginaliaServer !== undefined;
	shared.marginaliaServer = server;
	return isLater;
}

/** Where this process can be reached from itself: the address it really listens on, which may be `[::1]` alone. */
export function ownOrigin() {
	const address = shared.marginaliaServer?.address();
	return typeof address === "object" && address
		? originOf(address)
		: `http://127.0.0.1:${env.port}`;
}

/** The origin that reaches a server with this address. One that listens everywhere also does so on IPv4's loopback. */
export function originOf({ address, family, port }: AddressInfo) {
	if (address === "::" || address === "0.0.0.0") {
		return `http://127.0.0.1:${port}`;
	}
	return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

/** Where another program holds the port, prints what to do and exits, instead of showing a stack trace. */
export function explainPortInUse(server: Server, port: number) {
	server.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EADDRINUSE") {
			throw error;
		}
		process.stderr.write(
			`\nPort ${port} is taken: stop the program that holds it (on a Mac it may be AirPlay Receiver), or set PORT to another, such as PORT=${port + 1}.\n\n`,
		);
		process.exit(1);
	});
}

/** In development Vite's configuration and the shop each have a copy of this module. */
const shared = globalThis as { marginaliaServer?: Server };
