import { expect, it } from "vitest";
import { deliveryArea, deliveryCountries } from "../../../app/catalog/delivery";

it("the countries that books are sent to are the ones that are named to a reader", () => {
	const names = new Intl.DisplayNames("en", { type: "region" });
	const named = deliveryArea.replaceAll("the ", "").split(/, | or /);
	expect(named).toEqual(deliveryCountries.map((code) => names.of(code)));
});
