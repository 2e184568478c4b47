import { PaymentElement } from "@stripe/react-stripe-js";
import type { StripePaymentElementChangeEvent } from "@stripe/stripe-js";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useSeller } from "../../config/seller";
import { waiting } from "../../ui/late-watch";
import type { OpenPayment } from "../intent/payment";
import { confirmPayment, handleNextAction } from "./confirm-payment";
import { isBankDebit, optionsFor } from "./element-options";
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
import { stepInWords } from "./payment-steps";
import type { FormPart } from "./refusal";
import { saveEmail } from "./save-email";
import { ShippingAddress } from "./shipping-address";
import { type PayingProps, usePaying } from "./use-paying";
import { findWrongParts } from "./wrong-parts";

/** The fields, the button to pay, and the steps of paying. */
export function PaymentFields({
	payment,
	isConfirmed,
	item,
	price,
	offersLink,
	isReplacement,
	...paying
}: PayingProps & {
	payment: OpenPayment;
	isConfirmed: boolean;
	/** The book's number. */
	item: string;
	price: string;
	offersLink: boolean;
	/** Whether there was a form for another payment here, which ended. */
	isReplacement: boolean;
}) {
	// Long because the steps of a payment and the fields that show them change together.
	const { step, setStep, canPay, attempt } = usePaying(paying);
	const [method, setMethod] = useState("card");
	const email = useKeptEmail();
	const { name: shopName } = useSeller();
	const ready = useRef(new Set<string>());
	const isPaymentComplete = useRef(false);
	const atEmail = step.at === "refused" && step.atEmail === true;

	const addressTyped = () =>
		(email.field.current?.value ?? email.typed ?? "").trim();

	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const address = addressTyped();
		void attempt(async (stripe, elements) =>
			findWrongParts(
				await confirmPayment(stripe, elements, address),
				elements,
				isPaymentComplete.current,
			),
		);
	}

	function goOn() {
		const address = addressTyped();
		void attempt(async (stripe) => {
			// Where nothing was ever typed, an address given elsewhere stays.
			const refusal =
				email.typed === null ? null : await saveEmail(item, address);
			return refusal
				? { paid: false, refusal }
				: handleNextAction(stripe, payment.clientSecret);
		});
	}

	/** A refusal goes when another card or another method is chosen, or the wrong fields are mended. */
	function onChange({ value, complete }: StripePaymentElementChangeEvent) {
		const isOther = value.type !== method;
		setMethod(value.type);
		isPaymentComplete.current = complete;
		if (step.at !== "refused" || step.atEmail) {
			return;
		}
		if (isOther || !(complete || step.atFields)) {
			setStep({ at: "ready" });
		} else if (complete) {
			onMended("payment");
		}
	}

	/** The refusal stays until every part that it names is complete. */
	function onMended(part: FormPart) {
		if (step.at === "refused" && step.atFields && !step.atEmail) {
			const wrongParts = step.wrongParts?.filter((other) => other !== part);
			setStep(wrongParts?.length ? { ...step, wrongParts } : { at: "ready" });
		}
	}

	function onEmail(address: string) {
		email.onType(address);
		if (atEmail) {
			setStep({ at: "ready" });
		}
	}

	function onReady(element: string) {
		ready.current.add(element);
		if (ready.current.size === 2) {
			// In the frame that shows the fields, not in one after it.
			flushSync(() => setStep({ at: "ready" }));
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
			{...(step.at === "loading" && waiting)}
		>
			<Announcement>{stepInWords(step, price)}</Announcement>
			{payment.needsAction && (
				<NextActionNotice disabled={!canPay} onContinue={goOn} />
			)}
			{isReplacement && step.at !== "refused" && <ReplacementNotice />}
			<div className="form-column">
				{(atEmail || !isBankDebit(method)) && (
					<EmailField
						kept={{ ...email, onType: onEmail }}
						isRefused={atEmail}
					/>
				)}
				<ShippingAddress
					loading={step.at === "loading"}
					onReady={() => onReady("address")}
					onLoadError={() => setStep({ at: "broken" })}
					onChange={(complete) => complete && onMended("address")}
				/>
			</div>
			<div className="form-column">
				<ElementSlot loading={step.at === "loading"}>
					<PaymentElement
						options={optionsFor(method, email.typed ?? "", {
							shopName,
							offersLink,
						})}
						onChange={onChange}
						onReady={() => onReady("payment")}
						onLoadError={() => setStep({ at: "broken" })}
					/>
				</ElementSlot>
				{step.at === "refused" && <PaymentError {...step} />}
				<PayButton disabled={!canPay}>
					{step.at === "paying" ? `Paying ${price}…` : `Pay ${price}`}
				</PayButton>
				{step.at === "paying" && <SlowPaymentNotice />}
			</div>
		</form>
	);
}
