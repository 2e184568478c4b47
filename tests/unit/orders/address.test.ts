import { expect, it } from "vitest";
import { formatAddress } from "../../../app/i18n/address";

const nowhere = {
	line1: "1 High St",
	line2: "",
	city: "Town",
	state: "",
	postalCode: "",
	country: "US",
};

it.each([
	[
		{ country: "US", state: "CA", postalCode: "94103" },
		["1 High St", "Town, CA 94103", "United States"],
	],
	[
		{ country: "CA", state: "ON", postalCode: "M5V 2J4", line2: "Unit 2" },
		["1 High St", "Unit 2", "Town ON  M5V 2J4", "Canada"],
	],
	[
		{ country: "GB", postalCode: "SW1A 2AA" },
		["1 High St", "Town", "SW1A 2AA", "United Kingdom"],
	],
	[
		{ country: "FR", postalCode: "75001" },
		["1 High St", "75001 Town", "France"],
	],
	[{ country: "US" }, ["1 High St", "Town", "United States"]],
	[{ country: "??" }, ["1 High St", "Town", "??"]],
])("writes %j as its own post office does", (parts, lines) => {
	expect(formatAddress({ ...nowhere, ...parts })).toEqual(lines);
});
