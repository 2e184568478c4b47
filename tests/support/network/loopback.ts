import { networkInterfaces } from "node:os";

const hasIPv6 = Object.values(networkInterfaces())
	.flat()
	.some((network) => network?.address === "::1");

/** The address of this machine that nobody has in mind: IPv6's, which a request to 127.0.0.1 does not reach. */
export const loopback = hasIPv6
	? { host: "::1", inUrl: "[::1]" }
	: { host: "127.0.0.1", inUrl: "127.0.0.1" };
