import type { StripeAddressElementOptions } from "@stripe/stripe-js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AddressField } from "../../../app/emulator/stripe-js/address/address-formats";
import {
	createAddressForm,
	offeredCountries,
	updateAddressForm,
} from "../../../app/emulator/stripe-js/address/address-store";
import {
	firstAddressError,
	visibleAddressFields,
} from "../../../app/emulator/stripe-js/address/address-validation";
import {
	addressChange,
	shippingParams,
} from "../../../app/emulator/stripe-js/address/address-value";
import { setValue } from "../../../app/emulator/stripe-js/form/form-store";

beforeEach(() => {
	vi.stubGlobal("navigator", { language: "en-US" });
	return () => vi.unstubAllGlobals();
});

const owner = {
	options: {},
	session: () => Promise.reject(new Error("not asked here")),
	removeElement() {},
};

const openForm = (options: Partial<StripeAddressElementOptions> = {}) =>
	createAddressForm(owner, { mode: "shipping", ...options });

type Values = Partial<Record<AddressField, string>>;

function enter(form: ReturnType<typeof openForm>, values: Values) {
	for (const [field, value] of Object.entries(values)) {
		setValue(form, field as AddressField, value);
	}
	return form;
}

const american: Values = {
	name: "Jenny Rosen",
	country: "US",
	addressLine1: "510 Townsend St",
	locality: "San Francisco",
	administrativeArea: "CA",
	postalCode: "94103",
};
const canadian: Values = {
	name: "Jenny Rosen",
	country: "CA",
	addressLine1: "80 Spadina Ave",
	locality: "Toronto",
	administrativeArea: "ON",
	postalCode: "M5T 1T4",
};
const british: Values = {
	name: "Jenny Rosen",
	country: "GB",
	addressLine1: "10 Downing St",
	locality: "London",
	postalCode: "SW1A 2AA",
};

describe("an address", () => {
	it.each([american, canadian, british])(
		"of $country is complete",
		(values) => {
			const form = enter(openForm(), values);
			expect(firstAddressError(form.get())).toBeUndefined();
			expect(addressChange(form.get()).complete).toBe(true);
			for (const field of Object.keys(values) as AddressField[]) {
				if (field !== "country") {
					const without = enter(openForm(), { ...values, [field]: " " });
					expect(firstAddressError(without.get())?.field).toBe(field);
				}
			}
		},
	);

	it.each([
		["US", "9410", "Your ZIP is invalid."],
		["CA", "94103", "Your postal code is incomplete."],
		["GB", "SW1A", "Your postal code is incomplete."],
	])("of %s has no code %s", (country, postalCode, message) => {
		const valid = { US: american, CA: canadian, GB: british }[country];
		const form = enter(openForm(), { ...valid, postalCode });
		expect(firstAddressError(form.get())).toMatchObject({
			field: "postalCode",
			error: { message },
		});
	});

	it("has a region only where the country has one, and one of that country", () => {
		const form = enter(openForm(), american);
		setValue(form, "country", "CA");
		expect(firstAddressError(form.get())?.field).toBe("administrativeArea");
		setValue(form, "country", "GB");
		expect(visibleAddressFields(form.get())).not.toContain(
			"administrativeArea",
		);
		expect(addressChange(form.get()).value.address.state).toBe("");
	});
});

describe("what the page learns", () => {
	it("is the address, and whether it is empty or complete", () => {
		const form = openForm();
		expect(addressChange(form.get())).toMatchObject({
			elementMode: "shipping",
			empty: true,
			complete: false,
		});
		enter(form, { ...american, name: " Jenny Rosen " });
		expect(addressChange(form.get())).toEqual({
			elementMode: "shipping",
			empty: false,
			complete: true,
			isNewAddress: true,
			value: {
				name: "Jenny Rosen",
				address: {
					line1: "510 Townsend St",
					line2: null,
					city: "San Francisco",
					state: "CA",
					postal_code: "94103",
					country: "US",
				},
			},
		});
	});

	it("has two names and a phone number if it asked for them", () => {
		const form = openForm({
			display: { name: "split" },
			fields: { phone: "always" },
			validation: { phone: { required: "always" } },
		});
		enter(form, { ...american, firstName: "Jenny", lastName: "Rosen" });
		expect(firstAddressError(form.get())?.field).toBe("phone");
		setValue(form, "phone", "+1 415 555 0100");
		expect(addressChange(form.get())).toMatchObject({
			complete: true,
			value: {
				name: "Jenny Rosen",
				firstName: "Jenny",
				lastName: "Rosen",
				phone: "+1 415 555 0100",
			},
		});
	});

	it("goes to the API without what is empty", () => {
		expect(shippingParams(enter(openForm(), british).get())).toEqual({
			name: "Jenny Rosen",
			address: {
				line1: "10 Downing St",
				city: "London",
				postal_code: "SW1A 2AA",
				country: "GB",
			},
		});
	});
});

describe("the page's options", () => {
	it("limit the countries, and one of them is chosen", () => {
		const allowedCountries = ["CA", "GB"];
		expect(
			offeredCountries({ allowedCountries }).map(({ code }) => code),
		).toEqual(allowedCountries);
		expect(openForm({ allowedCountries }).get().values.country).toBe("CA");
		vi.stubGlobal("navigator", { language: "en-GB" });
		expect(openForm({ allowedCountries }).get().values.country).toBe("GB");
	});

	it("fill the form in, and later only what was not typed", () => {
		const address = { country: "GB", line1: "10 Downing St" };
		const form = openForm({ defaultValues: { name: "Ada", address } });
		expect(form.get().values).toMatchObject({
			name: "Ada",
			country: "GB",
			addressLine1: "10 Downing St",
		});
		setValue(form, "name", "Grace");
		updateAddressForm(form, {
			defaultValues: { name: "Ada L.", address: { country: "CA" } },
		});
		expect(form.get().values).toMatchObject({
			name: "Grace",
			country: "CA",
			addressLine1: "",
		});
	});
});
