import {
	PaymentElement,
	useElements,
	useStripe,
} from "@stripe/react-stripe-js";
import type {
	StripeElements,
	Stripe as StripeJs,
	StripePaymentElementChangeEvent,
} from "@stripe/stripe-js";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { paths } from "../../paths";
import { useTitlePrefix } from "../../ui/use-title-prefix";
import type { OpenPayment } from "../intent/payment";
import {
	type ConfirmationResult,
	confirmPayment,
	handleNextAction,
} from "./confirm-payment";
import { bankDebit, focusElement, optionsFor } from "./element-options";
import { EmailField, useKeptEmail } from "./email-field";
import { ElementLoadError } from "./form-errors";
import {
	Announcement,
	ElementSlot,
	NextActionNotice,
	PayButton,
	PaymentSkeleton,
	ReplacementNotice,
} from "./form-parts";
import { PaymentError, SlowPaymentNotice } from "./payment-error";
import { type PaymentStep, stepInWords, titleOf } from "./payment-steps";
import { useBeforeUnload } from "./use-before-unload";
import { useBfcache } from "./use-bfcache";

/** The fields, the button to pay, and the steps of paying. */
export function PaymentFields({
	payment,
	isConfirmed,
	price,
	isReplacement,
	onEnded,
	look,
	startAnew,
}: {
	payment: OpenPayment;
	isConfirmed: boolean;
	price: string;
	/** Whether there was a form for another payment here, which ended. */
	isReplacement: boolean;
	/** When it turns out that this payment can never be made. */
	onEnded: () => void;
	/** Asks where the payment stands. */
	look: () => void;
	startAnew: () => void;
}) {
	// Long because the steps of a payment and the fields that show them change together.
	const stripe = useStripe();
	const elements = useElements();
	const [step, setStep] = useState<PaymentStep>({ at: "loading" });
	const [method, setMethod] = useState("card");
	const email = useKeptEmail();
	// The state is too late for a second submit in the same tick.
	const paying = useRef(false);
	const atEmail = step.at === "refused" && step.atEmail === true;
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
		} else {
			paying.current = false;
			setStep({ at: "refused", ...outcome.refusal });
			if (outcome.refusal.atFields && !outcome.refusal.atEmail) {
				focusElement(elements);
			}
			if (outcome.refusal.ended) {
				onEnded();
				look();
			}
		}
	}

	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const { field, typed } = email;
		const address = (field.current?.value ?? typed).trim();
		void attempt((stripe, elements) =>
			confirmPayment(stripe, elements, address),
		);
	}

	/** A refusal goes when another card or another method is chosen, or the wrong fields are mended. */
	function onChange({ value, complete }: StripePaymentElementChangeEvent) {
		const isOther = value.type !== method;
		setMethod(value.type);
		if (
			step.at === "refused" &&
			!step.atEmail &&
			(isOther || complete === step.atFields)
		) {
			setStep({ at: "ready" });
		}
	}

	function onEmail(address: string) {
		email.onType(address);
		if (atEmail) {
			setStep({ at: "ready" });
		}
	}

	if (step.at === "broken") {
		return isConfirmed ? (
			<ElementLoadError />
		) : (
			<PaymentSkeleton price={price} />
		);
	}
	return (
		<form
			className={`payment-form needs-script ${step.at}`}
			method="post"
			onSubmit={submit}
			aria-busy={step.at === "loading" || step.at === "paying"}
		>
			<Announcement>{stepInWords(step, price)}</Announcement>
			{payment.needsAction && (
				<NextActionNotice
					disabled={!canPay}
					onContinue={() =>
						attempt((stripe) => handleNextAction(stripe, payment.clientSecret))
					}
				/>
			)}
			{isReplacement && step.at !== "refused" && <ReplacementNotice />}
			{(atEmail || method !== bankDebit) && (
				<EmailField kept={{ ...email, onType: onEmail }} isRefused={atEmail} />
			)}
			<ElementSlot loading={step.at === "loading"}>
				<PaymentElement
					options={optionsFor(method, email.typed)}
					onChange={onChange}
					// In the frame that shows the fields, not in one after it.
					onReady={() => flushSync(() => setStep({ at: "ready" }))}
					onLoadError={() => setStep({ at: "broken" })}
				/>
			</ElementSlot>
			{step.at === "refused" && <PaymentError {...step} />}
			<PayButton disabled={!canPay}>
				{step.at === "paying" ? `Paying ${price}…` : `Pay ${price}`}
			</PayButton>
			{step.at === "paying" && <SlowPaymentNotice />}
		</form>
	);
}

type PaymentAction = (
	stripe: StripeJs,
	elements: StripeElements,
) => Promise<ConfirmationResult>;
