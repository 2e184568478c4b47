import { isIPv4, isIPv6 } from "node:net";
import { env } from "../../config/env.server";

/**
 * Where a request comes from, as far as the trusted proxies in front know: each appends the address it was asked from.
 * Null if no proxy is trusted. What is no address counts as one network.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Forwarded-For
 */
export function clientNetwork({ headers }: Request) {
	if (env.trustProxy === 0) {
		return null;
	}
	const addresses = headers.get("X-Forwarded-For")?.split(",") ?? [];
	return networkOf(addresses.at(-env.trustProxy) ?? "");
}

/** An IPv4 address, or the /64 of an IPv6 address, which is what one customer of a provider has. */
export function networkOf(text: string) {
	const address = withoutPort(text.trim().replaceAll('"', ""));
	if (isIPv4(address)) {
		return address;
	}
	if (!isIPv6(address)) {
		return "unknown";
	}
	const groups = groupsOf(address);
	return isMapped(groups)
		? ipv4In(groups)
		: `${groups.slice(0, 4).join(":")}::/64`;
}

/** Some proxies append the port: `192.0.2.1:5000`, `[2001:db8::1]:5000`. A zone is of no use outside its machine. */
function withoutPort(text: string) {
	const [, inBrackets] = /^\[([^\]]*)\](?::\d+)?$/.exec(text) ?? [];
	const [, v4] = /^([\d.]+):\d+$/.exec(text) ?? [];
	return (inBrackets ?? v4 ?? text).replace(/%.*$/, "");
}

/** The eight groups of an IPv6 address, each the way that URLs write it. */
function groupsOf(address: string) {
	const { hostname } = new URL(`http://[${address}]`);
	const [head = [], tail = []] = hostname
		.slice(1, -1)
		.split("::")
		.map((half) => half.split(":").filter(Boolean));
	const zeros = Array<string>(8 - head.length - tail.length).fill("0");
	return [...head, ...zeros, ...tail];
}

/** An IPv4 address in IPv6, as a server sees it that listens for both: `::ffff:192.0.2.1`. */
const isMapped = (groups: string[]) =>
	groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";

const ipv4In = (groups: string[]) =>
	groups
		.slice(6)
		.map((group) => Number.parseInt(group, 16))
		.flatMap((value) => [value >> 8, value & 255])
		.join(".");
