/** A postal address; what its country has no use for is empty. */
export interface PostalAddress {
	line1: string;
	line2: string;
	city: string;
	state: string;
	postalCode: string;
	/** ISO 3166 code. */
	country: string;
}

/** The lines of an address as its own country writes them, and the country's English name below. */
export function formatAddress(address: PostalAddress): string[] {
	const { line1, line2, country } = address;
	const place = places[country]?.(address) ?? elsewhere(address);
	return [line1, line2, ...place, nameOf(country)].filter(Boolean);
}

type Place = (address: PostalAddress) => string[];

/** @see https://pe.usps.com/text/pub28/28c2_001.htm */
const american: Place = ({ city, state, postalCode }) => [
	[city, [state, postalCode].filter(Boolean).join(" ")]
		.filter(Boolean)
		.join(", "),
];

/** With two spaces before the code, and no comma. */
const canadian: Place = ({ city, state, postalCode }) => [
	[[city, state].filter(Boolean).join(" "), postalCode]
		.filter(Boolean)
		.join("  "),
];

const british: Place = ({ city, postalCode }) => [city, postalCode];

const elsewhere: Place = ({ city, state, postalCode }) => [
	[postalCode, city].filter(Boolean).join(" "),
	state,
];

const places: Record<string, Place> = {
	US: american,
	CA: canadian,
	GB: british,
};

const names = new Intl.DisplayNames("en", { type: "region" });

function nameOf(country: string) {
	try {
		return names.of(country) ?? country;
	} catch {
		return country;
	}
}
