import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../support/network/free-port";
import { ensureRedis, startRedis } from "../../support/network/start-redis";
import {
	type RunningServer,
	startServer,
} from "../../support/shop/start-server";

type Redis = Awaited<ReturnType<typeof startRedis>>;

let redis: Redis;
let shops: RunningServer[];

const hasRedis = ensureRedis();

describe.skipIf(!hasRedis).each([
	["is gone", (redis: Redis) => redis.stop()],
	["hangs", async (redis: Redis) => void redis.freeze()],
])("two instances with one Redis, which later %s,", (_, harm) => {
	beforeAll(async () => {
		redis = await startRedis();
		const ports = [await freePort(), await freePort()];
		shops = await Promise.all(
			ports.map((port) =>
				startServer(port, {
					STRIPE_MODE: "emulator",
					TRUST_PROXY: "1",
					REDIS_URL: redis.url,
					LOG_LEVEL: "warn",
				}),
			),
		);
		// A first visit takes longer than the shop waits for Redis, on a busy machine.
		await begin(2, "203.0.113.1");
	});

	afterAll(async () => {
		await redis.stop();
		await Promise.all(shops.map((shop) => shop.stop()));
	});

	it("count one network's payments together, and other networks by themselves", async () => {
		const statuses = [];
		for (let turn = 0; turn < 20; turn++) {
			statuses.push(...(await begin(2, "2001:db8::1")));
		}
		expect(statuses.filter((status) => status === 200)).toHaveLength(30);
		expect(statuses.filter((status) => status === 429)).toHaveLength(10);
		expect(await begin(2, "2001:db8:0:0:ffff::2")).toEqual([429, 429]);
		expect(await begin(2, "2001:db8:0:1::1")).toEqual([200, 200]);
	});

	it("count alone then, say so once, and show no error", async () => {
		await begin(2, "192.0.2.1");
		await harm(redis);
		const statuses = await begin(66, "192.0.2.2");
		expect(statuses.filter((status) => status === 200)).toHaveLength(60);
		expect(statuses.filter((status) => status === 429)).toHaveLength(6);
		expect(logs().match(/redis unavailable, limits per process/g)).toHaveLength(
			2,
		);
		expect(logs()).not.toMatch(/"level":(50|60)/);
	});

	it("count together again once it is back", async () => {
		await redis.stop();
		expect(await begin(2, "192.0.2.1")).toEqual([200, 200]);
		redis = await startRedis(redis.port);
		let turn = 0;
		await expect
			.poll(
				async () => {
					const statuses = await begin(40, `198.51.100.${turn++}`);
					return statuses.filter((status) => status === 200).length;
				},
				{ interval: 1_000 },
			)
			.toBe(30);
	});
});

it("a shop starts and sells though there is no Redis", async () => {
	const shop = await startServer(await freePort(), {
		STRIPE_MODE: "emulator",
		REDIS_URL: `redis://someone:hush@127.0.0.1:${await freePort()}`,
	});
	const page = await fetch(`${shop.origin}/checkout?item=1`);
	expect(page.status).toBe(200);
	expect(await page.text()).toMatch(/pi_\w+_secret_/);
	expect(shop.log()).toContain("redis unavailable, limits per process");
	expect(shop.log()).not.toContain("hush");
	expect(await shop.stop()).toBe(0);
});

/** Begins this many payments from an address, at one instance and the other in turn. */
async function begin(count: number, address: string) {
	const headers = { "X-Forwarded-For": address };
	return Promise.all(
		Array.from({ length: count }, async (_, turn) => {
			const { origin } = shops[turn % 2] ?? {};
			const page = await fetch(`${origin}/checkout?item=1`, { headers });
			await page.text();
			return page.status;
		}),
	);
}

const logs = () => shops.map((shop) => shop.log()).join();
