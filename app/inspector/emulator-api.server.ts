import { z } from "zod";
import { hideSecrets } from "../server/logger.server";
import { authorization, READER } from "./api-key";

/** The emulator's own `fetch`: its API is all that the inspector knows of it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What the page shows of an object, and all of it as JSON. */
type Entry<T> = T & { json: string };

/** The newest objects of a list. */
export async function list<T extends object>(
	fetch: Fetch,
	path: string,
	{ of, limit }: { of: z.ZodType<T>; limit: number },
): Promise<Entry<T>[]> {
	const response = await fetch(`${API}${path}?limit=${limit}`, {
		headers: { ...authorization, "Idempotency-Key": READER },
	});
	const { data } = page.parse(await response.json());
	return data.map((whole) => ({
		...of.parse(whole),
		json: hideSecrets(JSON.stringify(whole, null, 2)),
	}));
}

/** Carries something out. Returns why the API refused, or null when it did not. */
export async function post(
	fetch: Fetch,
	path: string,
	params: Record<string, string> = {},
) {
	const response = await fetch(API + path, {
		method: "POST",
		headers: authorization,
		body: new URLSearchParams(params),
	});
	if (response.ok) {
		return null;
	}
	return hideSecrets(refusal.parse(await response.json()).error.message);
}

const API = "https://api.stripe.com";

const page = z.object({ data: z.array(z.unknown()) });
const refusal = z.object({ error: z.object({ message: z.string() }) });
