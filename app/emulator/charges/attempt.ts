import type { Method } from "../account";
import type { Decline } from "../test-data/declines";

/** One try at taking the money of a payment intent. */
export interface ChargeAttempt {
	method: Method;
	challenged?: boolean;
	decline?: Decline;
	pending?: true;
}
