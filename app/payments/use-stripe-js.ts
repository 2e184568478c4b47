import type { Stripe } from "@stripe/stripe-js";
import { useEffect, useState } from "react";
import { startStripe } from "./load-stripe";

/** Stripe.js for a form; null while it is on its way, "failed" if it is not to be had on this page. */
export function useStripeJs(publishableKey: string): Stripe | null | "failed" {
	const [stripeJs, setStripeJs] = useState<Stripe | null | "failed">(null);

	useEffect(() => {
		let mounted = true;
		const fail = () => mounted && setStripeJs("failed");
		// A script that neither comes nor fails would keep the form waiting for ever.
		const tooLate = setTimeout(fail, patienceMs);
		startStripe(publishableKey)
			.then((stripe) => mounted && setStripeJs(stripe), fail)
			.finally(() => clearTimeout(tooLate));
		return () => {
			mounted = false;
			clearTimeout(tooLate);
		};
	}, [publishableKey]);

	return stripeJs;
}

const patienceMs = 12_000;
