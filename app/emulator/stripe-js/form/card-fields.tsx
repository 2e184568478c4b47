import { formatCardNumber, isFullCardNumber } from "../card/card-number";
import { formatSecurityCode } from "../card/cvc";
import { formatExpiry } from "../card/expiry";
import { CardIcons, SecurityCodeIcon } from "./card-icons";
import { countries } from "./countries";
import { useForm } from "./form-context";
import {
	formatPostalCode,
	postalCodeExample,
	postalCodeLabel,
} from "./postal-code";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";
import { visibleFields } from "./validation";

export function CardFields() {
	const { state } = useForm();
	const { number } = state.values;
	const british = state.locale === "en-GB";
	return (
		<div className="p-Grid">
			<TextField
				field="number"
				label="Card number"
				placeholder="1234 1234 1234 1234"
				autoComplete="cc-number"
				inputMode="numeric"
				icons={<CardIcons number={number} />}
				format={formatCardNumber}
				isFull={isFullCardNumber}
				next="expiry"
			/>
			<TextField
				width="half"
				field="expiry"
				label={british ? "Expiry date" : "Expiration date"}
				labelHint="MM / YY"
				placeholder="MM / YY"
				autoComplete="cc-exp"
				inputMode="numeric"
				format={formatExpiry}
				next="cvc"
			/>
			<TextField
				width="half"
				field="cvc"
				label="Security code"
				placeholder="CVC"
				autoComplete="cc-csc"
				inputMode="numeric"
				icons={<SecurityCodeIcon />}
				format={(text) => formatSecurityCode(text, number)}
			/>
			<AddressFields />
			{state.options.terms?.card === "always" && <CardTerms />}
		</div>
	);
}

function CardTerms() {
	const { state } = useForm();
	const business = state.options.business?.name ?? "this shop";
	return (
		<p className="p-GridCell p-Text TermsText">
			By providing your card information, you allow {business} to charge your
			card for future payments in accordance with their terms.
		</p>
	);
}

function AddressFields() {
	const { state } = useForm();
	const { country } = state.values;
	const fields = visibleFields(state);
	const both = fields.includes("country") && fields.includes("postalCode");
	return (
		<>
			{fields.includes("country") && (
				<SelectField
					width={both ? "half" : "full"}
					field="country"
					label="Country"
					autoComplete="billing country"
					options={countries}
				/>
			)}
			{fields.includes("postalCode") && (
				<TextField
					width={both ? "half" : "full"}
					field="postalCode"
					label={postalCodeLabel(country)}
					placeholder={postalCodeExample(country)}
					autoComplete="billing postal-code"
					inputMode={country === "US" ? "numeric" : undefined}
					format={(text) => formatPostalCode(text, country)}
				/>
			)}
		</>
	);
}
