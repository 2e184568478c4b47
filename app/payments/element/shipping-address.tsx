import { AddressElement } from "@stripe/react-stripe-js";
import type { StripeAddressElementOptions } from "@stripe/stripe-js";
import { useEffect, useState } from "react";
import { deliveryCountries, needsPhone } from "../../catalog/delivery";
import { AddressSlot } from "./form-parts";
import { keepAddress, keptAddress } from "./kept-address";

/**
 * Where the book goes, in Stripe's Address Element: what stands in it becomes the payment's `shipping`.
 *
 * @see https://docs.stripe.com/elements/address-element
 */
export function ShippingAddress(props: {
	loading: boolean;
	onReady: () => void;
	onLoadError: () => void;
	onChange: (complete: boolean) => void;
}) {
	const [options, setOptions] = useState<StripeAddressElementOptions>();
	// After the Payment Element, which takes longer to start.
	useEffect(() => setOptions(addressOptions()), []);
	return (
		<AddressSlot loading={props.loading}>
			{options && (
				<AddressElement
					options={options}
					onReady={props.onReady}
					onLoadError={props.onLoadError}
					onChange={({ complete, value }) => {
						keepAddress(value);
						props.onChange(complete);
					}}
				/>
			)}
		</AddressSlot>
	);
}

const addressOptions = (): StripeAddressElementOptions => ({
	mode: "shipping",
	allowedCountries: [...deliveryCountries],
	// Suggestions would come from Google, which then knows who buys here.
	autocomplete: { mode: "disabled" },
	fields: { phone: needsPhone ? "always" : "never" },
	validation: { phone: { required: needsPhone ? "always" : "never" } },
	defaultValues: keptAddress(),
});
