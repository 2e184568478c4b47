import { authorization, inspectorKey } from "./api-key";
import type { Delivery, LoggedRequest } from "./schemas.server";

/** The emulator's two logs. They are small, and every change adds a line to one of them. */
export const logs = {
	requests: { path: "/emulator/api/requests", limit: 60 },
	deliveries: { path: "/emulator/api/deliveries", limit: 20 },
};

/** A text that differs whenever something has happened in the emulator. */
export function createChangeToken(
	requests: LoggedRequest[],
	deliveries: Delivery[],
) {
	const [newest] = withoutOwnRequests(requests);
	const states = deliveries.map(
		({ id, status, attempts }) => `${id} ${status} ${attempts.length}`,
	);
	return [newest?.id, ...states].join("\n");
}

/** The current change token, fetched by the browser. Rejects when the emulator does not answer. */
export async function fetchChangeToken(signal: AbortSignal) {
	const [requests, deliveries] = await Promise.all([
		fetchList<LoggedRequest>(logs.requests, signal),
		fetchList<Delivery>(logs.deliveries, signal),
	]);
	return createChangeToken(requests, deliveries);
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
