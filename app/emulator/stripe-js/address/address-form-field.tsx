import {
	formatPostalCode,
	postalCodeExample,
	postalCodeLabel,
} from "../form/postal-code";
import { SelectField } from "../form/select-field";
import { TextField } from "../form/text-field";
import { type AddressField, formatOf, widthOf } from "./address-formats";
import { type AddressState, offeredCountries } from "./address-store";

/** One field of the address, as the country has it. */
export function AddressFormField(props: {
	field: AddressField;
	state: AddressState;
}) {
	const { field, state } = props;
	switch (field) {
		case "country":
			return (
				<SelectField
					field="country"
					label="Country or region"
					autoComplete="shipping country"
					options={offeredCountries(state.options)}
				/>
			);
		case "administrativeArea":
			return <RegionField state={state} />;
		case "postalCode":
			return <PostalCodeField state={state} />;
		default:
			return (
				<TextField
					field={field}
					width={widthOf(field, state.values.country)}
					{...texts[field]}
				/>
			);
	}
}

function RegionField({ state }: { state: AddressState }) {
	const { regions, regionLabel = "State" } = formatOf(state.values.country);
	const common = {
		field: "administrativeArea",
		label: regionLabel,
		width: widthOf("administrativeArea", state.values.country),
		autoComplete: "shipping address-level1",
	};
	return regions ? (
		<SelectField {...common} options={[noRegion, ...regions]} />
	) : (
		<TextField {...common} optional />
	);
}

function PostalCodeField({ state }: { state: AddressState }) {
	const { country } = state.values;
	return (
		<TextField
			field="postalCode"
			label={postalCodeLabel(country)}
			width={widthOf("postalCode", country)}
			placeholder={postalCodeExample(country)}
			autoComplete="shipping postal-code"
			inputMode={country === "US" ? "numeric" : undefined}
			optional={!formatOf(country).required.includes("postalCode")}
			format={(text) => formatPostalCode(text, country)}
		/>
	);
}

const noRegion = { code: "", name: "Select" };

const texts = {
	name: {
		label: "Full name",
		placeholder: "First and last name",
		autoComplete: "shipping name",
	},
	firstName: {
		label: "First name",
		width: "half",
		autoComplete: "shipping given-name",
	},
	lastName: {
		label: "Last name",
		width: "half",
		autoComplete: "shipping family-name",
	},
	addressLine1: {
		label: "Address line 1",
		placeholder: "Street address",
		autoComplete: "shipping address-line1",
	},
	addressLine2: {
		label: "Address line 2",
		placeholder: "Apt., suite, unit number, etc. (optional)",
		autoComplete: "shipping address-line2",
		optional: true,
	},
	locality: { label: "City", autoComplete: "shipping address-level2" },
	phone: {
		label: "Phone number",
		autoComplete: "shipping tel",
		type: "tel",
		inputMode: "tel",
	},
} as const;
