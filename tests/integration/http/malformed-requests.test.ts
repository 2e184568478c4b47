import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

let shop: RunningServer;

beforeAll(async () => {
	shop = await startServer(await freePort(), { STRIPE_MODE: "emulator" });
});

afterAll(() => shop.stop());

const host = "Host: localhost";

const requests: [description: string, ...lines: string[]][] = [
	["a Host that is none", "GET / HTTP/1.1", "Host: a b"],
	["a Host with a path", "GET / HTTP/1.1", "Host: localhost/evil"],
	["a Host with a password", "GET / HTTP/1.1", "Host: me:you@evil.example"],
	["a Host with an impossible port", "GET / HTTP/1.1", "Host: localhost:99999"],
	["no Host", "GET / HTTP/1.0"],
	["another host", "GET / HTTP/1.1", "Host: evil.example"],
	[
		"a forwarded port that is impossible",
		"GET / HTTP/1.1",
		host,
		"X-Forwarded-Host: evil.example:99999",
	],
	["a whole URL", "GET http://evil.example/ HTTP/1.1", host],
	["two slashes", "GET //evil.example/%2e%2e HTTP/1.1", host],
	["backslashes", "GET /\\evil.example HTTP/1.1", host],
	["an asterisk", "OPTIONS * HTTP/1.1", host],
	["an escape that ends too soon", "GET /% HTTP/1.1", host],
	["an escape that is no text", "GET /%ff%c0 HTTP/1.1", host],
	["a zero byte", "GET /assets/%00 HTTP/1.1", host],
	["a way out of the folder", "GET /assets/../../.env HTTP/1.1", host],
	["an escaped way out", "GET /assets/%2e%2e%2f%2e%2e%2f.env HTTP/1.1", host],
	["TRACE", "TRACE / HTTP/1.1", host],
	["PROPFIND", "PROPFIND /checkout HTTP/1.1", host],
	[
		"an Origin that is none",
		"POST /checkout?item=1 HTTP/1.1",
		host,
		"Origin: %",
	],
	["a body that is none", "POST /emulator HTTP/1.1", host, "Content-Length: 0"],
	[
		"a form that is no form",
		"POST /emulator HTTP/1.1",
		host,
		"Content-Type: multipart/form-data",
		"Content-Length: 0",
	],
	[
		"a header too many",
		"GET / HTTP/1.1",
		host,
		`Cookie: ${"a".repeat(20_000)}`,
	],
	["no HTTP at all", "\u0016\u0003\u0001\u0002"],
];

it.each(requests)(
	"%s fails nothing and gives nothing away",
	async (_, ...lines) => {
		const answer = await say(
			[...lines, "Connection: close", "", ""].join("\r\n"),
		);
		const [, status = ""] = /^HTTP\/1\.1 (\d{3})/.exec(answer) ?? [];
		expect(Number(status)).toBeGreaterThanOrEqual(200);
		expect(Number(status)).toBeLessThan(500);
		expect(answer).not.toMatch(/\bat .*\.js:\d+|node_modules|STRIPE_/);
		expect(answer).not.toMatch(/^Location: (?!\/[^/\\])/im);
	},
);

it.each([
	"/checkout?item=1&_data=routes%2Fcheckout",
	"/checkout?item=1&%5Fdata=routes%2Fcheckout",
	"/?_data",
])(
	"%s, as Remix once asked for data, is refused, and no stack is logged",
	async (address) => {
		const answer = await fetch(shop.origin + address);
		expect(answer.status).toBe(400);
		expect(shop.log()).not.toContain("render error");
	},
);

it.each([
	"/webhooks/stripe",
	"/v1/payment_intents",
	"/emulator/acs",
	"/emulator",
])("%s reads no endless body", async (path) => {
	const socket = connect(Number(new URL(shop.origin).port), "localhost");
	// The shop hangs up on whoever goes on and on.
	socket.on("error", () => {});
	const head = `POST ${path} HTTP/1.1\r\n${host}\r\nTransfer-Encoding: chunked`;
	socket.write(`${head}\r\n\r\n`);
	const chunk = `10000\r\n${"x".repeat(0x1_00_00)}\r\n`;
	for (let sent = 0; sent < 8; sent++) {
		socket.write(chunk);
	}
	await expect
		.poll(shop.log)
		.toMatch(new RegExp(`"method":"POST","url":"${path}","status":4`));
	socket.destroy();
});

it("shoppers who hang up half way leave nothing behind", async () => {
	for (let visitor = 0; visitor < 50; visitor++) {
		const leave = new AbortController();
		const visit = fetch(`${shop.origin}/checkout?item=1`, leave);
		setTimeout(() => leave.abort(), visitor % 20);
		await visit.then((page) => page.body?.cancel()).catch(() => {});
	}
	expect((await fetch(`${shop.origin}/checkout?item=1`)).status).toBe(200);
	expect(shop.log()).not.toMatch(/"level":(50|60)/);
});

async function say(request: string) {
	const socket = connect(Number(new URL(shop.origin).port), "localhost");
	socket.write(request);
	return text(socket);
}
