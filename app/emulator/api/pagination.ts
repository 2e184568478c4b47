import type Stripe from "stripe";
import { z } from "zod";
import { invalidRequest, noSuch } from "./errors";
import { integer, text } from "./params";

export const pageParams = {
	limit: integer
		.refine((limit) => limit >= 1, {
			params: { code: "parameter_invalid_integer" },
			error: "This value must be greater than or equal to 1.",
		})
		.refine((limit) => limit <= 100, {
			params: { code: "parameter_invalid_integer" },
			error: "This value must be less than or equal to 100.",
		})
		.optional(),
	starting_after: text.optional(),
	ending_before: text.optional(),
	created: z
		.union([
			integer,
			z.strictObject({
				gt: integer.optional(),
				gte: integer.optional(),
				lt: integer.optional(),
				lte: integer.optional(),
			}),
		])
		.optional(),
};

type PageParams = z.infer<z.ZodObject<typeof pageParams>>;

export interface ListItem {
	id: string;
	object: string;
	created: number;
}

/** One page of the items that match; all of them are expected, newest first, because a cursor is a place among all. */
export function paginate<T extends ListItem>(
	url: string,
	items: T[],
	page: PageParams,
	matches: (item: T) => boolean = () => true,
): Stripe.ApiList<T> {
	const { starting_after, ending_before, limit = defaultLimit } = page;
	if (starting_after && ending_before) {
		throw invalidRequest(
			"Received both starting_after and ending_before parameters. Please pass in only one.",
		);
	}

	const start = starting_after ? indexOf(items, page, "starting_after") + 1 : 0;
	const end = ending_before
		? indexOf(items, page, "ending_before")
		: items.length;
	const found = items
		.slice(start, end)
		.filter((item) => createdWithin(item, page.created) && matches(item));
	const data = ending_before ? found.slice(-limit) : found.slice(0, limit);
	return { object: "list", data, has_more: found.length > limit, url };
}

function indexOf(
	items: ListItem[],
	page: PageParams,
	param: "starting_after" | "ending_before",
) {
	const id = page[param] ?? "";
	const index = items.findIndex((item) => item.id === id);
	if (index >= 0) {
		return index;
	}
	throw noSuch(items[0]?.object ?? "object", id, { param, status: 400 });
}

function createdWithin({ created }: ListItem, range: PageParams["created"]) {
	if (range === undefined) {
		return true;
	}
	if (typeof range === "number") {
		return created === range;
	}
	const { gt, gte, lt, lte } = range;
	return (
		(gt === undefined || created > gt) &&
		(gte === undefined || created >= gte) &&
		(lt === undefined || created < lt) &&
		(lte === undefined || created <= lte)
	);
}

const defaultLimit = 10;
