import { useElements, useStripe } from "@stripe/react-stripe-js";
import type { StripeElements, Stripe as StripeJs } from "@stripe/stripe-js";
import { useRef, useState } from "react";
import { paths } from "../../paths";
import { useTitlePrefix } from "../../ui/use-title-prefix";
import type { ConfirmationResult } from "./confirm-payment";
import { focusElement } from "./element-options";
import { type PaymentStep, titleOf } from "./payment-steps";
import { useBeforeUnload } from "./use-before-unload";
import { useBfcache } from "./use-bfcache";

/** The steps of paying, with one attempt at a time. */
export function usePaying({ onEnded, look, startAnew }: PayingProps) {
	const stripe = useStripe();
	const elements = useElements();
	const [step, setStep] = useState<PaymentStep>({ at: "loading" });
	// The state is too late for a second submit in the same tick.
	const paying = useRef(false);
	const canPay = step.at === "ready" || step.at === "refused";
	useBeforeUnload(step.at === "paying");
	useTitlePrefix(titleOf(step));
	useBfcache(() => {
		// An attempt that has left the page for the bank's does not go on here.
		if (paying.current) {
			startAnew();
		}
		look();
	});

	async function attempt(pay: PaymentAction) {
		if (!stripe || !elements || !canPay || paying.current) {
			return;
		}
		paying.current = true;
		setStep({ at: "paying" });
		const outcome = await pay(stripe, elements);
		if (outcome.paid) {
			window.location.assign(paths.receipt(outcome.paymentId));
			return;
		}
		const { refusal } = outcome;
		paying.current = false;
		setStep({ at: "refused", ...refusal });
		if (refusal.atFields && !refusal.atEmail) {
			focusElement(elements, refusal.wrongParts?.[0] ?? "payment");
		}
		if (refusal.ended) {
			onEnded();
			look();
		}
	}
	return { step, setStep, canPay, attempt };
}

export interface PayingProps {
	/** When it turns out that this payment can never be made. */
	onEnded: () => void;
	/** Asks where the payment stands. */
	look: () => void;
	/** Begins with fresh fields. */
	startAnew: () => void;
}

type PaymentAction = (
	stripe: StripeJs,
	elements: StripeElements,
) => Promise<ConfirmationResult>;
