import { z } from "zod";
import type { Account } from "../account";
import type { Collection } from "../collection";
import { defineEndpoint } from "./define-endpoint";
import { noSuch } from "./errors";

/** The endpoint that returns one object of this kind, by the id in the path. */
export function retrieveEndpoint<T extends { id: string }>(
	kind: string,
	from: (account: Account) => Collection<T>,
) {
	return defineEndpoint({
		returns: kind,
		params: z.strictObject({}),
		run: ({ account, id }) => findObject(kind, from(account), id),
	});
}

/** The object with this id; throws Stripe's 404 if there is none. */
export function findObject<T extends { id: string }>(
	kind: string,
	collection: Collection<T>,
	id: string,
) {
	const found = collection.get(id);
	if (!found) {
		throw noSuch(kind, id);
	}
	return found;
}
