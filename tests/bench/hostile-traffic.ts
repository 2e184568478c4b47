import { connect, type Socket } from "node:net";
import { createLargeIntent } from "../support/emulator/large-intent";
import { sendRaw } from "../support/network/send-raw";
import { costlyParts } from "../support/security/costly-parts";

/** Sends one of a kind, and returns the status of the answer; null if there is none. */
type Attack = (origin: string, turn: number) => Promise<number | null>;

const attacks: Record<string, Attack> = {
	"wrong ranges": (origin, turn) =>
		raw(origin, `GET /favicon.svg HTTP/1.1`, `Range: ${pick(ranges, turn)}`),
	"deep paths": (origin, turn) =>
		raw(origin, `GET ${pick(deepPaths, turn)} HTTP/1.1`),
	"long cookies and headers": async (origin, turn) => {
		const [, make] = pick(costlyParts, turn);
		return statusOf(await sendRaw(origin, make(15_000)));
	},
	"unfinished bodies": sendUnfinishedBody,
	"prefetches, robots and other sites": (origin, turn) =>
		visit(`${origin}/checkout?item=1`, { headers: pick(visitors, turn) }),
	"garbage webhooks": (origin, turn) =>
		visit(`${origin}/webhooks/stripe`, {
			method: "POST",
			headers: { "Stripe-Signature": `t=${turn},v1=${"a".repeat(64)}` },
			body: "{".repeat(50_000),
		}),
	"made-up receipts": (origin, turn) =>
		visit(
			`${origin}/success?payment_intent=pi_${turn}&payment_intent_client_secret=pi_${turn}_secret_x`,
		),
	"the emulator's memory": async (origin, turn) => {
		const answer = await createLargeIntent(origin, `soak ${turn}`);
		await answer.text();
		return answer.status;
	},
};

/** What strangers sent, by kind, and which answers none of them should get. */
export interface HostileTraffic {
	sent: Map<string, number>;
	failures: string[];
	stop: () => Promise<void>;
}

/**
 * Sends all kinds at once, until it is stopped. Four strangers of each kind, each as fast as they are answered: one for
 * every shopper.
 */
export function startHostileTraffic(
	origin: string,
	sent: Map<string, number>,
): HostileTraffic {
	const failures: string[] = [];
	let isOver = false;
	const strangers = Object.entries(attacks).flatMap((attack) =>
		Array.from({ length: 4 }, () => attack),
	);
	const loops = strangers.map(async ([kind, attack]) => {
		while (!isOver) {
			const turn = sent.get(kind) ?? 0;
			sent.set(kind, turn + 1);
			const status = await attack(origin, turn).catch(() => null);
			// A page that is not ready in advance is a 503.
			if (status !== null && status >= 500 && status !== 503) {
				failures.push(`${kind}, turn ${turn}: ${status}`);
			}
		}
	});
	return {
		sent,
		failures,
		stop: async () => {
			isOver = true;
			await Promise.all(loops);
			for (const socket of unfinished) {
				socket.destroy();
			}
			unfinished.clear();
		},
	};
}

const unfinished = new Set<Socket>();

/** Begins a body and leaves the connection open, up to 200 of them. */
async function sendUnfinishedBody(origin: string, turn: number) {
	const { hostname, port } = new URL(origin);
	const socket = connect(Number(port), hostname);
	socket.on("error", () => {});
	socket.resume();
	const path = pick(["/webhooks/stripe", "/v1/payment_intents"], turn);
	const head = [`POST ${path} HTTP/1.1`, "Host: a", "Content-Length: 9999"];
	await new Promise<void>((resolve) => {
		socket.once("close", () => resolve());
		socket.write(`${head.join("\r\n")}\r\n\r\namount=`, () => resolve());
	});
	unfinished.add(socket);
	if (unfinished.size > 200) {
		const [oldest] = unfinished;
		oldest?.destroy();
		unfinished.delete(oldest ?? socket);
	}
	return null;
}

async function raw(origin: string, line: string, header = "Accept: */*") {
	const head = [line, "Host: a", "Connection: close", header, "", ""];
	return statusOf(await sendRaw(origin, head.join("\r\n")));
}

async function visit(address: string, init: RequestInit = {}) {
	const answer = await fetch(address, init);
	await answer.text();
	return answer.status;
}

function statusOf(answer: string) {
	const [, status] = /^HTTP\/1\.1 (\d+)/.exec(answer) ?? [];
	return status === undefined ? null : Number(status);
}

function pick<T>(list: T[], turn: number): T {
	const [one] = list.slice(turn % list.length);
	if (one === undefined) {
		throw new Error("Nothing to choose from.");
	}
	return one;
}

const ranges = [
	"bytes=10-5",
	"bytes=5-3,1-2",
	"bytes=0-99999999999999999999",
	"bytes=100-1x",
	"bytes=-0",
	"lines=1-2",
	`bytes=${"0-,".repeat(3_000)}`,
];

const deepPaths = [
	`/${"a/".repeat(7_000)}`,
	`/__manifest?p=/${"a/".repeat(7_000)}`,
	`/v1/${"a/".repeat(7_000)}`,
	`/checkout.data?_data=${"a/".repeat(3_000)}`,
];

const visitors: Record<string, string>[] = [
	{ "Sec-Purpose": "prefetch;prerender" },
	{ "X-Purpose": "PREVIEW" },
	{ "User-Agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" },
	{ "User-Agent": "facebookexternalhit/1.1" },
	{ "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" },
	{ "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "iframe" },
];
