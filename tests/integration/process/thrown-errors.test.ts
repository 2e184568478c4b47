import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		NODE_OPTIONS: failWhereAsked,
	});
});

afterAll(() => shop.stop());

/** Puts failures into the listener of remix-serve, as a fault of its own or of a library would be. */
const failWhereAsked = `--import data:text/javascript,${encodeURIComponent(`
	import http from "node:http";
	const failures = {
		"/throws": () => { throw new Error("planned"); },
		"/throws-late": (request, response) => {
			response.writeHead(200);
			response.write("a part");
			throw new Error("planned");
		},
		"/rejects": async (request, response) => {
			response.end("done");
			throw new Error("planned");
		},
		"/response-fails": (request, response) => {
			response.write("a part");
			response.destroy(new Error("planned"));
		},
		"/request-fails": (request) => {
			request.destroy(new Error("planned"));
		},
		"/emits": (request, response) => {
			request.emit("error", new Error("planned"));
			response.emit("error", new Error("planned"));
			response.end("done");
		},
	};
	const { createServer } = http;
	http.createServer = (listener) =>
		createServer((request, response) =>
			(failures[request.url] ?? listener)(request, response));
`)}`;

it.each([
	["throws", "/throws", 500],
	["throws after the head was sent", "/throws-late", "cut off"],
	["rejects", "/rejects", 200],
	["destroys its response with an error", "/response-fails", "cut off"],
	["destroys the request with an error", "/request-fails", "cut off"],
	["emits errors on both streams", "/emits", 200],
])("a listener that %s ends no process", async (_, path, expected) => {
	expect(await resultOf(path)).toBe(expected);
	const health = await fetch(`${shop.origin}/health`);
	expect(health.status).toBe(200);
	expect(shop.log()).not.toContain("Node.js v");
});

it("what was thrown is in the log, with the request's id, and in no answer", async () => {
	const answer = await fetch(`${shop.origin}/throws`);
	expect(await answer.text()).toBe("Something went wrong.");
	const id = answer.headers.get("X-Request-Id");
	const line = shop
		.log()
		.split("\n")
		.find((one) => one.includes(String(id)));
	expect(line).toContain('"msg":"request failed"');
	expect(line).toContain("planned");
});

async function resultOf(path: string) {
	try {
		const answer = await fetch(shop.origin + path);
		await answer.text();
		return answer.status;
	} catch {
		return "cut off";
	}
}
