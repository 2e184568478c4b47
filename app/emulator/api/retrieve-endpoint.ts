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
		run({ account, id }) {
			const found = from(account).get(id);
			if (!found) {
				throw noSuch(kind, id);
			}
			return found;
		},
	});
}
