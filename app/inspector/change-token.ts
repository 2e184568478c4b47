import { authorization, inspectorKey } from "./api-key";
import type { Delivery, Fault, LoggedRequest } from "./schemas.server";

/** The emulator's two logs, and its faults. They are small, and every change adds a line to one of them. */
export const logs = {
	requests: { path: "/emulator/api/requests", limit: 100 },
	deliveries: { path: "/emulator/api/deliveries", limit: 100 },
	faults: { path: "/emulator/api/faults", limit: 100 },
};

/** A text that differs whenever something has happened in the emulator. */
export function createChangeToken(
	requests: LoggedRequest[],
	deliveries: Delivery[],
	faults: Fault[],
) {
	const [newest] = withoutOwnRequests(requests);
	const states = deliveries.map(
		({ id, status, attempts }) => `${id} ${status} ${attempts.length}`,
	);
	const planned = faults.map(({ id }) => id);
	return [newest?.id, ...states, ...planned].join("\n");
}

/** The current change token, fetched by the browser. Rejects when the emulator does not answer. */
export async function fetchChangeToken(signal: AbortSignal) {
	const [requests, deliveries, faults] = await Promise.all([
		fetchList<LoggedRequest>(logs.requests, signal),
		fetchList<Delivery>(logs.deliveries, signal),
		fetchList<Fault>(logs.faults, signal),
	]);
	return createChangeToken(requests, deliveries, faults);
}

export const withoutOwnRequests = <T extends LoggedRequest>(requests: T[]) =>
	requests.filter(({ idempotency_key }) => idempotency_key !== inspectorKey);

async function fetchList<T>(
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
