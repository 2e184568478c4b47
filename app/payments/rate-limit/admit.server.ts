import { RateLimiterRes } from "rate-limiter-flexible";
import { createLimiter, type Limiter } from "./limiter.server";

/** How often something may be done by one source, and by all together. */
export interface Limits {
	perSource: Limiter;
	/** By all together, and by those among them who have done it within the last minute. */
	together: { all: Limiter; returning: Limiter } | null;
}

/** @param perSecond by all sources together; without it only each is limited */
export function createLimits(
	name: string,
	{ perMinute, perSecond }: { perMinute: number; perSecond?: number },
): Limits {
	const limiter = (keyPrefix: string, points: number, duration: number) =>
		createLimiter({ keyPrefix: `${name}:${keyPrefix}`, points, duration });
	const returning = (points: number) => Math.floor((points * 2) / 3);
	return {
		perSource: limiter("source", perMinute, 60),
		together: perSecond
			? {
					all: limiter("all", perSecond, 1),
					returning: limiter("returning", returning(perSecond), 1),
				}
			: null,
	};
}

/**
 * Counts one more from this source. A third of what all may do is kept for those who have done nothing yet, so that a
 * noisy network does not lock them out.
 *
 * @param source who asks; null if that is not known
 * @returns in how many seconds to try again; 0 if it is allowed now
 */
export async function admit(
	{ perSource, together }: Limits,
	source: string | null,
): Promise<number> {
	try {
		const isNewcomer =
			source === null || (await count(perSource, source)) === 1;
		await countTogether(together, isNewcomer).catch(async (refusal) => {
			if (source !== null) {
				// Whoever was not let in has done nothing.
				await (await perSource()).reward(source);
			}
			throw refusal;
		});
		return 0;
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) {
			throw refusal;
		}
		return Math.ceil(refusal.msBeforeNext / 1000);
	}
}

async function countTogether(
	together: Limits["together"],
	isNewcomer: boolean,
) {
	if (!together) {
		return;
	}
	if (!isNewcomer) {
		await count(together.returning, "all");
	}
	await count(together.all, "all");
}

/**
 * How many there are now.
 *
 * @throws {RateLimiterRes} if it is one too many
 */
async function count(limiter: Limiter, key: string) {
	const { consumedPoints } = await (await limiter()).consume(key);
	return consumedPoints;
}
