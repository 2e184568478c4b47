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

interface ListItem {
	id: string;
	object: string;
	created: number;
}

/** One page of the items, which are expected newest first. */
export function paginate<T extends ListItem>(
	url: string,
	items: T[],
	page: PageParams,
): Stripe.ApiList<T> {
	if (page.starting_after && page.ending_before) {
		throw invalidRequest(
			"Received both starting_after and ending_before parameters. Please pass in only one.",
		);
	}

	const found = items.filter((item) => createdWithin(item, page.created));
	const limit = page.limit ?? defaultLimit;
	const end = page.ending_before && indexOf(found, page, "ending_before");
	const start =
		typeof end === "number"
			? Math.max(0, end - limit)
			: page.starting_after
				? indexOf(found, page, "starting_after") + 1
				: 0;
	const data = found.slice(
		start,
		typeof end === "number" ? end : start + limit,
	);
	const has_more =
		typeof end === "number" ? start > 0 : start + limit < found.length;
	return { object: "list", data, has_more, url };
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
