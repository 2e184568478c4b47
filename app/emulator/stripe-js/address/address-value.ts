import type {
	StripeAddressElementChangeEvent,
	StripeAddressElementOptions,
} from "@stripe/stripe-js";
import type { Params } from "../form-encoding";
import { type AddressState, regionOf } from "./address-store";
import { firstAddressError, visibleAddressFields } from "./address-validation";

type ChangeEvent = StripeAddressElementChangeEvent;

/** The detail of a `change` event, with the address itself. */
export function addressChange(
	state: AddressState,
): Omit<ChangeEvent, "elementType"> {
	const typed = visibleAddressFields(state).filter(
		(field) => field !== "country",
	);
	return {
		elementMode: "shipping",
		empty: typed.every((field) => state.values[field] === ""),
		complete: firstAddressError(state) === undefined,
		isNewAddress: true,
		value: addressValue(state),
	};
}

function addressValue(state: AddressState): ChangeEvent["value"] {
	const { values, options } = state;
	const visible = visibleAddressFields(state);
	const value = (field: keyof typeof values) =>
		visible.includes(field) ? values[field].trim() : "";
	return {
		...nameOf(state),
		address: {
			line1: value("addressLine1"),
			line2: value("addressLine2") || null,
			city: value("locality"),
			state: regionOf(state),
			postal_code: value("postalCode"),
			country: values.country,
		},
		...(options.fields?.phone === "always" && { phone: value("phone") }),
	};
}

function nameOf({ values, options }: AddressState) {
	if (!isSplit(options)) {
		return { name: values.name.trim() };
	}
	const firstName = values.firstName.trim();
	const lastName = values.lastName.trim();
	return { name: `${firstName} ${lastName}`.trim(), firstName, lastName };
}

/** The address as the API's `shipping`. */
export function shippingParams(state: AddressState): Params {
	const { name, address, phone } = addressValue(state);
	const { line2, state: region, ...rest } = address;
	return {
		name,
		...(phone && { phone }),
		address: {
			...rest,
			...(line2 && { line2 }),
			...(region && { state: region }),
		},
	};
}

/** Whether first and last name have fields of their own. */
const isSplit = ({ display }: StripeAddressElementOptions) =>
	display?.name === "split";
