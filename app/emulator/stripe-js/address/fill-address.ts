import { postalCodeExample } from "../form/postal-code";
import { formatOf } from "./address-formats";
import { type AddressStore, offeredCountries } from "./address-store";
import { firstAddressError } from "./address-validation";

/** Fills in an address of a country on offer, unless there is one already. */
export function fillAddress(form: AddressStore) {
	const { options, values } = form.get();
	if (firstAddressError(form.get())) {
		const offered = offeredCountries(options).map(({ code }) => code);
		const example = offered.includes("US")
			? american
			: exampleIn(offered[0] ?? "US");
		form.change({
			touched: new Set(),
			values: { ...values, ...person, ...example },
		});
	}
}

const person = {
	name: "Jenny Rosen",
	firstName: "Jenny",
	lastName: "Rosen",
	phone: "+1 201 555 0123",
	addressLine2: "",
};

const american = {
	country: "US",
	addressLine1: "510 Townsend St",
	locality: "San Francisco",
	administrativeArea: "CA",
	postalCode: "94103",
};

const exampleIn = (country: string) => ({
	country,
	addressLine1: "1 Example Street",
	locality: "Example",
	administrativeArea: formatOf(country).regions?.[0]?.code ?? "",
	postalCode: postalCodeExample(country),
});
