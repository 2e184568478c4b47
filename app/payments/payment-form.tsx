import {
	Elements,
	PaymentElement,
	useElements,
	useStripe,
} from "@stripe/react-stripe-js";
import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import { type FormEvent, useState } from "react";
import { paths } from "../paths";
import { ReloadLink } from "../ui/reload-link";
import { useAppearance } from "./appearance";
import { confirmPayment } from "./confirm";
import type { Payment } from "./payment.server";
import { useStripeJs } from "./use-stripe-js";

/** Stripe's Payment Element for an open payment, with an optional email and the button to pay. */
export function PaymentForm({
	payment,
	price,
	publishableKey,
}: {
	payment: Extract<Payment, { state: "open" }>;
	price: string;
	publishableKey: string;
}) {
	const stripeJs = useStripeJs(publishableKey);
	const appearance = useAppearance();
	if (stripeJs.failed) return <NoStripeJs retry={stripeJs.retry} />;
	return (
		<Elements
			stripe={stripeJs.stripe}
			options={{ clientSecret: payment.clientSecret, appearance }}
		>
			<Fields price={price} />
		</Elements>
	);
}

type Step =
	| { at: "loading" }
	| { at: "ready" }
	| { at: "paying" }
	| { at: "refused"; why: string }
	| { at: "broken" };

function Fields({ price }: { price: string }) {
	const stripe = useStripe();
	const elements = useElements();
	const [step, setStep] = useState<Step>({ at: "loading" });
	const canPay = step.at === "ready" || step.at === "refused";

	async function pay(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		if (!stripe || !elements || !canPay) return;
		const email = new FormData(event.currentTarget).get("email");
		setStep({ at: "paying" });
		const outcome = await confirmPayment(
			stripe,
			elements,
			typeof email === "string" ? email.trim() : null,
		);
		if (outcome.paid) window.location.assign(paths.receipt(outcome.paymentId));
		else setStep({ at: "refused", why: outcome.why });
	}

	if (step.at === "broken") return <NoElement />;
	return (
		<form
			className="payment-form"
			method="post"
			onSubmit={pay}
			aria-busy={step.at === "loading" || step.at === "paying"}
		>
			<EmailField />
			<div className="element-slot">
				<PaymentElement
					options={elementOptions}
					onReady={() => setStep({ at: "ready" })}
					onLoadError={() => setStep({ at: "broken" })}
				/>
				{step.at === "loading" && <div className="skeleton" />}
			</div>
			{step.at === "refused" && (
				<p className="alert" role="alert">
					{step.why}
				</p>
			)}
			<button className="button pay" type="submit" disabled={!canPay}>
				{step.at === "paying" ? `Paying ${price}…` : `Pay ${price}`}
			</button>
		</form>
	);
}

const EmailField = () => (
	<div className="field">
		<label htmlFor="email">Email</label>
		<input
			id="email"
			name="email"
			type="email"
			autoComplete="email"
			aria-describedby="email-hint"
		/>
		<p className="hint" id="email-hint">
			Optional. Stripe sends a receipt there.
		</p>
	</div>
);

/** The form's own size, while the payment behind it is being made. */
export const PaymentSkeleton = ({ price }: { price: string }) => (
	<div className="payment-form needs-script" aria-busy="true">
		<EmailField />
		<div className="element-slot">
			<div className="skeleton" />
		</div>
		<button className="button pay" type="submit" disabled>
			{`Pay ${price}`}
		</button>
	</div>
);

const NoStripeJs = ({ retry }: { retry: () => void }) => (
	<div className="notice" role="alert">
		<h2>The card form did not arrive</h2>
		<p>
			It comes from Stripe, and something between you and Stripe stopped it: a
			content blocker, perhaps, or the network. You have not been charged.
		</p>
		<button className="button" type="button" onClick={retry}>
			Try again
		</button>
	</div>
);

const NoElement = () => (
	<div className="notice" role="alert">
		<h2>The card form could not be shown</h2>
		<p>Reload this page to see where your payment stands.</p>
		<ReloadLink>Reload</ReloadLink>
	</div>
);

const elementOptions: StripePaymentElementOptions = {
	layout: { type: "tabs", defaultCollapsed: false },
	paymentMethodOrder: ["card"],
	wallets: { link: "never" },
	business: { name: "Marginalia" },
};
