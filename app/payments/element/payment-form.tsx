import { Elements } from "@stripe/react-stripe-js";
import { type ComponentProps, useState } from "react";
import { useBackgroundLook } from "../../ui/background-look";
import { useAppearance } from "./appearance";
import { StripeJsLoadError } from "./form-errors";
import { PaymentFields } from "./payment-fields";
import { useStripeJs } from "./use-stripe-js";

/** Stripe's Address and Payment Elements for an open payment, with an optional email and the button to pay. */
export function PaymentForm({
	publishableKey,
	...fields
}: Omit<ComponentProps<typeof PaymentFields>, "look" | "startAnew"> & {
	publishableKey: string;
}) {
	const stripeJs = useStripeJs(publishableKey);
	const appearance = useAppearance();
	const [round, setRound] = useState(0);
	const look = useBackgroundLook();
	if (stripeJs === "failed") {
		return <StripeJsLoadError />;
	}
	return (
		<Elements
			key={round}
			stripe={stripeJs}
			options={{
				clientSecret: fields.payment.clientSecret,
				appearance,
				// The language of the page around it.
				locale: "en",
			}}
		>
			<PaymentFields
				{...fields}
				look={look}
				startAnew={() => setRound((round) => round + 1)}
			/>
		</Elements>
	);
}
