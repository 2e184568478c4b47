import type { Stripe } from "@stripe/stripe-js";
import { useEffect, useState } from "react";
import { startStripe } from "./load-stripe";

/** Stripe.js on its way, here, or not to be had. `stripe` is null until it is here. */
export interface StripeJs {
	stripe: Stripe | null;
	failed: boolean;
	retry: () => void;
}

/** Loads Stripe.js for a form. A script that neither comes nor fails counts as failed after 12 s. */
export function useStripeJs(publishableKey: string): StripeJs {
	const [stripe, setStripe] = useState<Stripe | null>(null);
	const [failed, setFailed] = useState(false);
	const [tries, setTries] = useState(0);

	// biome-ignore lint/correctness/useExhaustiveDependencies: another try is another load.
	useEffect(() => {
		let mounted = true;
		const fail = () => mounted && setFailed(true);
		const tooLate = setTimeout(fail, patienceMs);
		startStripe(publishableKey)
			.then((stripe) => {
				if (!mounted) return;
				setStripe(stripe);
				setFailed(false);
			}, fail)
			.finally(() => clearTimeout(tooLate));
		return () => {
			mounted = false;
			clearTimeout(tooLate);
		};
	}, [publishableKey, tries]);

	const retry = () => {
		setFailed(false);
		setTries((tries) => tries + 1);
	};
	return { stripe, failed, retry };
}

const patienceMs = 12_000;
