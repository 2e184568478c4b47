import {
	type IRateLimiterOptions,
	type RateLimiterAbstract,
	RateLimiterMemory,
	RateLimiterRedis,
	RLWrapperTimeouts,
} from "rate-limiter-flexible";
import { env } from "../../config/env.server";
import { log } from "../../server/logger.server";

/** A limiter of this process or, with REDIS_URL, of all instances. It connects when it is first used. */
export type Limiter = () => Promise<RateLimiterAbstract>;

export function createLimiter(options: IRateLimiterOptions): Limiter {
	let limiter: Promise<RateLimiterAbstract> | undefined;
	return () => {
		limiter ??= open({
			...options,
			keyPrefix: `marginalia:${env.mode}:${options.keyPrefix}`,
		});
		return limiter;
	};
}

async function open(
	options: IRateLimiterOptions,
): Promise<RateLimiterAbstract> {
	if (!env.redisUrl) {
		return new RateLimiterMemory(options);
	}
	return new RLWrapperTimeouts({
		limiter: new RateLimiterRedis({
			...options,
			storeClient: await redisClient(env.redisUrl),
			useRedisPackage: true,
			rejectIfRedisNotReady: true,
		}),
		timeoutMs,
		insuranceLimiter: new WithoutRedis(options),
	});
}

/** Stands in while Redis does not answer. */
class WithoutRedis extends RateLimiterMemory {
	override consume(...call: Parameters<RateLimiterMemory["consume"]>) {
		const now = performance.now();
		if (now - warnedAt > warningPauseMs) {
			warnedAt = now;
			log.warn({ err: redisError }, "redis unavailable, limits per process");
		}
		return super.consume(...call);
	}
}

/** One connection for all limiters. */
function redisClient(url: string) {
	client ??= connect(url);
	return client;
}

let client: ReturnType<typeof connect> | undefined;
let redisError: unknown;
let warnedAt = Number.NEGATIVE_INFINITY;

async function connect(url: string) {
	const { createClient } = await import("@redis/client");
	const client = createClient({
		url,
		// Rather a limit per process than a shopper who waits.
		disableOfflineQueue: true,
		// Those that a Redis which hangs has not answered.
		commandsQueueMaxLength: 1_000,
		socket: {
			connectTimeout: timeoutMs,
			reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 5_000),
		},
	});
	client.on("error", (error: unknown) => {
		redisError = error;
	});
	const connected = client.connect().catch(() => {});
	const timer = new Promise((resolve) => setTimeout(resolve, timeoutMs));
	await Promise.race([connected, timer]);
	return client;
}

const timeoutMs = 500;
const warningPauseMs = 60_000;
