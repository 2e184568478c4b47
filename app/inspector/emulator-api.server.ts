import { z } from "zod";
import { redactSecrets } from "../server/logger.server";
import { authorization, inspectorKey } from "./api-key";

/** The emulator's `fetch`. The inspector reaches the emulator only through its API. */
export type EmulatorFetch = (
	url: string,
	init: RequestInit,
) => Promise<Response>;

/** The fields that the page shows, and the whole object as JSON. */
type WithJson<T> = T & { json: string };

/** The newest objects of a list, at most `limit` of them. Throws when the answer does not match the schema. */
export async function listObjects<T extends object>(
	fetch: EmulatorFetch,
	path: string,
	{ schema, limit }: { schema: z.ZodType<T>; limit: number },
): Promise<WithJson<T>[]> {
	const response = await fetch(`${apiOrigin}${path}?limit=${limit}`, {
		headers: { ...authorization, "Idempotency-Key": inspectorKey },
	});
	const { data } = listSchema.parse(await response.json());
	return data.map((object) => ({
		...schema.parse(object),
		json: redactSecrets(JSON.stringify(object, null, 2)),
	}));
}

/** Posts to the API. Returns the API's error message, or null on success. */
export async function post(
	fetch: EmulatorFetch,
	path: string,
	params: Record<string, string> = {},
) {
	const response = await fetch(apiOrigin + path, {
		method: "POST",
		headers: authorization,
		body: new URLSearchParams(params),
	});
	if (response.ok) {
		return null;
	}
	return redactSecrets(errorSchema.parse(await response.json()).error.message);
}

const apiOrigin = "https://api.stripe.com";

const listSchema = z.object({ data: z.array(z.unknown()) });
const errorSchema = z.object({ error: z.object({ message: z.string() }) });
