import type { StripeAddressElementChangeEvent } from "@stripe/stripe-js";

type Address = StripeAddressElementChangeEvent["value"];

/** Keeps what was entered for this tab, so that it is there again after a reload, Back, or a payment that failed elsewhere. */
export function keepAddress(value: Address) {
	try {
		sessionStorage.setItem(key, JSON.stringify(value));
	} catch {
		// Storage is blocked or full: then it is entered again.
	}
}

/** What was entered earlier in this tab. */
export function keptAddress(): Address | undefined {
	try {
		const kept = sessionStorage.getItem(key);
		// Nobody else writes it.
		return kept ? (JSON.parse(kept) as Address) : undefined;
	} catch {
		return undefined;
	}
}

const key = "address";
