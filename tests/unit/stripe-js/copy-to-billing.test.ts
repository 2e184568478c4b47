import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AddressElement } from "../../../app/emulator/stripe-js/address/address-element";
import type { PaymentElement } from "../../../app/emulator/stripe-js/elements/payment-element";
import { setValue } from "../../../app/emulator/stripe-js/form/form-store";
import { createStripe } from "../../../app/emulator/stripe-js/stripe-instance";

beforeEach(() => {
	vi.stubGlobal("navigator", { language: "en-US" });
	vi.stubGlobal("location", { origin: "https://shop.test" });
	return () => vi.unstubAllGlobals();
});

function openForms() {
	const elements = createStripe("pk_test_emulator").elements({
		clientSecret: "pi_1_secret_2",
	});
	elements.create("address", { mode: "shipping" });
	elements.create("payment");
	const { form: address } = elements.getElement("address") as AddressElement;
	const { form: payment } = elements.getElement("payment") as PaymentElement;
	const type = (values: Partial<ReturnType<typeof address.get>["values"]>) =>
		address.change({ values: { ...address.get().values, ...values } });
	return { type, payment };
}

const british = {
	name: "Jenny Rosen",
	country: "GB",
	addressLine1: "10 Downing St",
	locality: "London",
	postalCode: "SW1A 2AA",
};

describe("a shipping address", () => {
	it("becomes the billing address once it is complete", () => {
		const { type, payment } = openForms();
		type({ ...british, locality: "" });
		expect(payment.get().values.country).toBe("US");
		type({ locality: "London" });
		expect(payment.get().values).toMatchObject({
			country: "GB",
			postalCode: "SW1A 2AA",
			name: "Jenny Rosen",
		});
		type({ postalCode: "SW1A 2AB" });
		expect(payment.get().values.postalCode).toBe("SW1A 2AB");
	});

	it("leaves a billing address alone that was entered", () => {
		const { type, payment } = openForms();
		setValue(payment, "postalCode", "94107");
		setValue(payment, "name", "Ada");
		type(british);
		expect(payment.get().values).toMatchObject({
			country: "US",
			postalCode: "94107",
			name: "Ada",
		});
	});
});
