import type Stripe from "stripe";
import type { Account } from "../account";
import { invalidRequest } from "./errors";
import { ownValue } from "./own-value";

export function checkExpansions(kind: string, paths: string[]) {
	for (const path of paths) {
		checkExpansion(kind, path);
	}
}

export function expand(account: Account, object: object, paths: string[]) {
	return paths.reduce<object>(
		(expanded, path) => expandPath(account, expanded, path.split(".")),
		object,
	);
}

function checkExpansion(kind: string, path: string) {
	const parts = path.split(".");
	if (parts.length > maxDepth) {
		throw invalidRequest(
			`You cannot expand more than ${maxDepth} levels of a property (property: ${path}).`,
			{ param: "expand" },
		);
	}

	let current: string | undefined = kind;
	for (const part of parts) {
		const before: string = current;
		current =
			part === "data"
				? itemOf(before)
				: ownValue(expandable[before] ?? {}, part);
		if (current) {
			continue;
		}
		const hint = itemOf(before)
			? ` You may want to try expanding 'data.${path}' instead.`
			: "";
		throw invalidRequest(`This property cannot be expanded (${path}).${hint}`, {
			param: "expand",
		});
	}
}

const itemOf = (kind: string) =>
	kind.startsWith("list.") ? kind.slice("list.".length) : undefined;

function expandPath(
	account: Account,
	object: object,
	[name, ...rest]: string[],
): object {
	if (name === undefined) {
		return object;
	}
	if (Array.isArray(object)) {
		return object.map((item) => expandPath(account, item, [name, ...rest]));
	}

	const value = Object.getOwnPropertyDescriptor(object, name)?.value;
	const found =
		name === "refunds" && "object" in object && object.object === "charge"
			? refundsOf(account, object)
			: findObject(account, value);
	if (typeof found !== "object" || found === null) {
		return object;
	}
	return { ...object, [name]: expandPath(account, found, rest) };
}

/** The object with this id, or the id itself if the object has been removed. */
function findObject(account: Account, value: unknown): unknown {
	if (typeof value !== "string") {
		return value;
	}
	return (
		account.paymentIntents.get(value)?.object ??
		account.paymentMethods.get(value)?.object ??
		account.charges.get(value) ??
		account.refunds.get(value) ??
		account.disputes.get(value) ??
		value
	);
}

function refundsOf(account: Account, charge: object) {
	const id = "id" in charge ? String(charge.id) : "";
	const all = account.refunds
		.newestFirst()
		.filter((refund) => refund.charge === id);
	const list: Stripe.ApiList<Stripe.Refund> = {
		object: "list",
		data: all.slice(0, 10),
		has_more: all.length > 10,
		url: `/v1/charges/${id}/refunds`,
	};
	// As recorded; the types do not have it.
	return { ...list, total_count: all.length };
}

const maxDepth = 4;

/** Which fields can be expanded, and into which kind of object; "nothing" where the emulator has no such objects and the field is always null. */
const expandable: Record<string, Record<string, string>> = {
	payment_intent: {
		application: "nothing",
		customer: "nothing",
		latest_charge: "charge",
		on_behalf_of: "nothing",
		payment_method: "payment_method",
		review: "nothing",
	},
	charge: {
		application: "nothing",
		balance_transaction: "nothing",
		customer: "nothing",
		on_behalf_of: "nothing",
		payment_intent: "payment_intent",
		refunds: "list.refund",
		review: "nothing",
	},
	refund: {
		balance_transaction: "nothing",
		charge: "charge",
		payment_intent: "payment_intent",
		payment_method: "payment_method",
	},
	dispute: { charge: "charge", payment_intent: "payment_intent" },
	payment_method: { customer: "nothing" },
};
