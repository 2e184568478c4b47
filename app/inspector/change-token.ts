import { authorization, READER } from "./api-key";
import type { Call, Delivery } from "./schemas.server";

/** The two logs of the emulator: small to read, and whatever happens leaves a line in one of them. */
export const logs = {
	calls: { path: "/emulator/api/requests", limit: 60 },
	deliveries: { path: "/emulator/api/deliveries", limit: 20 },
};

/** A text that is another one as soon as anything has happened. */
export function markOf(calls: Call[], deliveries: Delivery[]) {
	const [newest] = withoutReader(calls);
	const states = deliveries.map(
		({ id, status, attempts }) => `${id} ${status} ${attempts.length}`,
	);
	return [newest?.id, ...states].join("\n");
}

/** The mark as it is now, read from the browser. */
export async function readMark(signal: AbortSignal) {
	const [calls, deliveries] = await Promise.all([
		read<Call>(logs.calls, signal),
		read<Delivery>(logs.deliveries, signal),
	]);
	return markOf(calls, deliveries);
}

export const withoutReader = <T extends Call>(calls: T[]) =>
	calls.filter(({ idempotency_key }) => idempotency_key !== READER);

async function read<T>(
	{ path, limit }: { path: string; limit: number },
	signal: AbortSignal,
): Promise<T[]> {
	const response = await fetch(`${path}?limit=${limit}`, {
		headers: authorization,
		signal,
	});
	if (!response.ok) {
		throw new Error(`${path} answered ${response.status}.`);
	}
	return (await response.json()).data;
}
