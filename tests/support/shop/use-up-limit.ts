import { expect } from "@playwright/test";

/**
 * Begins payments from the network of these headers until it has begun all that it may in a minute. Some are refused
 * before that, for the second in which all networks together have begun too many.
 */
export const useUpLimit = (origin: string, headers: Record<string, string>) =>
	expect
		.poll(async () => {
			const answers = await Promise.all(
				Array.from({ length: 10 }, () =>
					fetch(`${origin}/checkout?item=3`, { headers }),
				),
			);
			return Math.max(
				...answers.map((answer) => Number(answer.headers.get("Retry-After"))),
			);
		})
		.toBeGreaterThan(1);
