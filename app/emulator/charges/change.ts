import type Stripe from "stripe";
import type { Account } from "../account";
import { findObject } from "../api/retrieve-endpoint";

/** Replaces a charge by a changed one, which it returns. Throws if it is gone. */
export function changeCharge(
	{ charges }: Account,
	id: string,
	changes: Partial<Stripe.Charge>,
) {
	return charges.put({ ...findObject("charge", charges, id), ...changes });
}
