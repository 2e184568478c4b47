import { once } from "node:events";
import { connect } from "node:net";
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
		const socket = await begin(`POST ${path}`, 1_000);
		socket.write("a=1");
		const started = Date.now();
		expect(await shop.stop()).toBe(0);
		expect(Date.now() - started).toBeLessThan(3_000);
		expect(shop.log()).not.toContain("shutdown timed out");
		socket.destroy();
	},
);

it("SIGTERM waits for a body that is on its way", async () => {
	shop = await startServer(await freePort(), { STRIPE_MODE: "emulator" });
	const socket = await begin("POST /webhooks/stripe", 6);
	socket.write("a=1");
	const end = shop.stop();
	await expect.poll(shop.log).toContain("shutdown started");
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
	const stuck = await begin("GET /v1/charges");
	const answers: unknown[] = [];
	stuck.on("data", (answer) => answers.push(answer));
	const isCutOff = once(stuck, "close");
	const started = Date.now();
	expect(await shop.stop("SIGTERM")).toBe(0);
	expect(Date.now() - started).toBeLessThan(10_000);
	await isCutOff;
	expect(answers).toEqual([]);
});

/** Sends the head of a request, and returns when the shop has it. Of its body this much is to come. */
async function begin(start: string, length = 0) {
	const socket = connect(Number(new URL(shop.origin).port), "localhost");
	socket.on("error", () => {});
	const head = `${start} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}`;
	socket.write(`${head}\r\nExpect: 100-continue\r\n\r\n`);
	const [answer] = await once(socket, "data");
	expect(String(answer)).toBe("HTTP/1.1 100 Continue\r\n\r\n");
	return socket;
}
