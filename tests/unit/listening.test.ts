import { expect, it } from "vitest";
import { originOf } from "../../app/server/listening.server";

it.each([
	["127.0.0.1", "IPv4", "http://127.0.0.1:5000"],
	["10.0.0.7", "IPv4", "http://10.0.0.7:5000"],
	["0.0.0.0", "IPv4", "http://127.0.0.1:5000"],
	["::1", "IPv6", "http://[::1]:5000"],
	["::", "IPv6", "http://127.0.0.1:5000"],
])("a server on %s is reached there", (address, family, origin) => {
	expect(originOf({ address, family, port: 5000 })).toBe(origin);
});
