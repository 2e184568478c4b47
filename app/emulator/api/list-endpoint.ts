import { z } from "zod";
import type { Account } from "../account";
import { defineEndpoint } from "./define-endpoint";
import { type ListItem, pageParams, paginate } from "./pagination";
import { text } from "./params";

/**
 * The endpoint that lists the objects of one kind.
 *
 * @param from all of them, newest first
 * @param filters parameters that name a field and the value it must have
 */
export function listEndpoint<
	T extends ListItem & { [name in K]: unknown },
	K extends string = never,
>(kind: string, from: (account: Account) => T[], filters: K[] = []) {
	const wanted = z.strictObject(
		Object.fromEntries(filters.map((name) => [name, text.optional()])),
	);
	return defineEndpoint({
		returns: `list.${kind}`,
		params: z.strictObject({ ...wanted.shape, ...pageParams }),
		run: ({ account, params, request }) =>
			paginate(request.path, from(account), params, (item) =>
				filters.every((name) => {
					const value = request.form[name];
					return value === undefined || item[name] === value;
				}),
			),
	});
}
