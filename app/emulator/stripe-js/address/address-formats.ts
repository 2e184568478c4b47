import type { Width } from "../form/field-frame";
import { canadianProvinces, type Region, usStates } from "./regions";

/** What an address consists of in one country. */
export interface AddressFormat {
	/** The list that the region is chosen from; without one it is typed, or not asked for. */
	regions?: readonly Region[];
	regionLabel?: string;
	/** What an address cannot do without. */
	required: readonly AddressField[];
	/** The fields below the street, in their order. */
	place: readonly AddressField[];
}

export type AddressField =
	| "name"
	| "firstName"
	| "lastName"
	| "country"
	| "addressLine1"
	| "addressLine2"
	| "locality"
	| "administrativeArea"
	| "postalCode"
	| "phone";

/** The format of a country; of most countries the emulator knows no more than what nearly all have. */
export const formatOf = (country: string): AddressFormat =>
	formats[country] ?? elsewhere;

/** Region and code share a row. Without a region, city and code take one each, so no form is shorter than others. */
export const widthOf = (field: AddressField, country: string): Width =>
	formatOf(country).place.indexOf(field) > 0 && hasRegion(country)
		? "half"
		: "full";

const hasRegion = (country: string) =>
	formatOf(country).place.includes("administrativeArea");

const withRegion = ["locality", "administrativeArea", "postalCode"] as const;

const formats: Record<string, AddressFormat> = {
	US: {
		regions: usStates,
		regionLabel: "State",
		required: ["locality", "administrativeArea", "postalCode"],
		place: withRegion,
	},
	CA: {
		regions: canadianProvinces,
		regionLabel: "Province",
		required: ["locality", "administrativeArea", "postalCode"],
		place: withRegion,
	},
	GB: {
		required: ["locality", "postalCode"],
		place: ["locality", "postalCode"],
	},
};

const elsewhere: AddressFormat = {
	regionLabel: "State or province",
	required: ["locality"],
	place: withRegion,
};
