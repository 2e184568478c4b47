import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let shop: RunningServer;

afterEach(async () => {
	await shop.stop("SIGKILL");
});

it.each(["/webhooks/stripe", "/v1/payment_intents", "/checkout?item=1", "/"])(
	"SIGTERM does not wait for a body that a stranger never ends, posted to %s",
	async (path) => {
		shop = await startServer(await freePort(), { STRIPE_MODE: "emulator" });
		const socket = await begin(`POST ${path}`, 1_000, "a=1");
		const started = Date.now();
		expect(await shop.stop()).toBe(0);
		expect(Date.now() - started).toBeLessThan(3_000);
		socket.destroy();
	},
);

it("SIGTERM waits for a body that is on its way", async () => {
	shop = await startServer(await freePort(), { STRIPE_MODE: "emulator" });
	const socket = await begin("POST /webhooks/stripe", 6, "a=1");
	const end = shop.stop();
	await pause(400);
	socket.write("&b=");
	const [answer] = await once(socket, "data");
	expect(String(answer)).toMatch(/^HTTP\/1\.1 4\d\d /);
	expect(await end).toBe(0);
});

it("SIGTERM waits for nobody longer than 10 s", async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		EMULATOR_LATENCY_MS: "60000",
	});
	await fetch(`${shop.origin}/checkout?item=1`);
	const stuck = fetch(`${shop.origin}/v1/charges`).catch(() => "cut off");
	await pause(300);
	const started = Date.now();
	expect(await shop.stop("SIGTERM")).toBe(0);
	expect(Date.now() - started).toBeLessThan(10_000);
	expect(await stuck).toBe("cut off");
});

/** Sends the head of a request, and only this much of its body. */
async function begin(start: string, length: number, body: string) {
	const socket = connect(Number(new URL(shop.origin).port), "localhost");
	socket.on("error", () => {});
	const head = `${start} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}`;
	socket.write(`${head}\r\n\r\n${body}`);
	await pause(300);
	return socket;
}
