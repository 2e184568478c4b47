import type { StoredMethod } from "../account";
import type { Decline } from "../test-data/declines";

/** One attempt to pay a payment intent. */
export interface ChargeAttempt {
	method: StoredMethod;
	challenged?: boolean;
	decline?: Decline;
	pending?: true;
}
