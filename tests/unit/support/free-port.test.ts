import { expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";

it("a port is given once, though nobody listens on it yet", async () => {
	const ports = new Set<number>();
	for (let asked = 1; asked <= 300; asked++) {
		ports.add(await freePort());
		expect(ports.size).toBe(asked);
	}
});

it("no port is one that a system gives to whoever asks for any", async () => {
	expect(await freePort()).toBeLessThan(32_768);
});
