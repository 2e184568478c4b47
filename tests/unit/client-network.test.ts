import { expect, it } from "vitest";
import { networkOf } from "../../app/payments/rate-limit/client-network.server";

it.each([
	["192.0.2.1", "192.0.2.1"],
	[" 192.0.2.1 ", "192.0.2.1"],
	["192.0.2.1:50123", "192.0.2.1"],
	["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
	["2001:0DB8:0001:0002::ffff", "2001:db8:1:2::/64"],
	["[2001:db8:1:2::1]", "2001:db8:1:2::/64"],
	["[2001:db8:1:2::1]:50123", "2001:db8:1:2::/64"],
	['"[2001:db8:1:2::1]:50123"', "2001:db8:1:2::/64"],
	["fe80::1%eth0", "fe80:0:0:0::/64"],
	["::1", "0:0:0:0::/64"],
	["2001:db8::", "2001:db8:0:0::/64"],
	["::ffff:192.0.2.1", "192.0.2.1"],
	["[::FFFF:c000:0201]:443", "192.0.2.1"],
	["", "unknown"],
	["unknown", "unknown"],
	["_hidden", "unknown"],
	["192.0.2", "unknown"],
	["192.0.2.1:", "unknown"],
	["192.0.2.1:50123:1", "unknown"],
	["2001:db8:::1", "unknown"],
	["[2001:db8::1", "unknown"],
	["9".repeat(8_000), "unknown"],
])("counts %j as %s", (address, network) => {
	expect(networkOf(address)).toBe(network);
});
