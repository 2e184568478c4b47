import type { Stripe } from "@stripe/stripe-js";
import { useEffect, useState } from "react";
import { loadedStripeJs, loadStripeJs } from "./load-stripe-js";

/** Stripe.js for a form; null while it is on its way, "failed" if it is not to be had on this page. */
export function useStripeJs(publishableKey: string): Stripe | null | "failed" {
	const [stripeJs, setStripeJs] = useState<Stripe | null | "failed">(
		loadedStripeJs,
	);

	useEffect(() => {
		let mounted = true;
		const fail = () => mounted && setStripeJs("failed");
		// A script that neither comes nor fails would keep the form waiting for ever.
		const tooLate = setTimeout(fail, timeoutMs);
		loadStripeJs(publishableKey)
			.then((stripe) => mounted && setStripeJs(stripe), fail)
			.finally(() => clearTimeout(tooLate));
		return () => {
			mounted = false;
			clearTimeout(tooLate);
		};
	}, [publishableKey]);

	return stripeJs;
}

const timeoutMs = 12_000;

/**
 * Starts Stripe.js before there is a form: at once where one is on its way, and elsewhere, where Stripe wants
 * its script only to tell people from robots, as soon as the page has nothing else to do.
 *
 * @see https://docs.stripe.com/js/including
 */
export function usePreloadedStripeJs(
	publishableKey: string | undefined,
	when: "now" | "idle",
) {
	useEffect(() => {
		if (!publishableKey) {
			return;
		}
		// The form starts it again, and says so if it can't.
		const start = () => void loadStripeJs(publishableKey).catch(() => {});
		if (when === "now") {
			return start();
		}
		const whenIdle = window.requestIdleCallback ?? window.setTimeout;
		whenIdle(start);
	}, [publishableKey, when]);
}
