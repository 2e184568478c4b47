import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { changeEvent } from "../../../app/emulator/stripe-js/elements/change-event";
import {
	createForm,
	updateForm,
} from "../../../app/emulator/stripe-js/elements/create-form";
import { visibleError } from "../../../app/emulator/stripe-js/form/fields-context";
import { fieldsOf } from "../../../app/emulator/stripe-js/form/form-context";
import {
	markTouched,
	setValue,
} from "../../../app/emulator/stripe-js/form/form-store";
import { paymentMethodData } from "../../../app/emulator/stripe-js/form/payment-method-data";
import {
	firstError,
	visibleFields,
} from "../../../app/emulator/stripe-js/form/validation";

beforeEach(() => {
	vi.stubGlobal("navigator", { language: "en-US" });
	return () => vi.unstubAllGlobals();
});

function openForm(
	method: string | null = "card",
	options: StripePaymentElementOptions = {},
) {
	const owner = {
		options: {},
		session: () => Promise.reject(new Error("not asked here")),
		removeElement() {},
	};
	const form = createForm(owner, options);
	form.change({ phase: "ready", methods: ["card", "cashapp"], method });
	return form;
}

function enterCard(form: ReturnType<typeof openForm>) {
	setValue(form, "number", "4242 4242 4242 4242");
	setValue(form, "expiry", "12 / 34");
	setValue(form, "cvc", "123");
	setValue(form, "postalCode", "12345");
}

describe("the form", () => {
	it("asks for a postal code only where banks check it, and not if told never to", () => {
		const form = openForm();
		expect(visibleFields(form.get())).toContain("postalCode");
		setValue(form, "country", "DE");
		expect(visibleFields(form.get())).not.toContain("postalCode");

		const fields = { billingDetails: { address: "never" as const } };
		expect(visibleFields(openForm("card", { fields }).get())).toEqual([
			"number",
			"expiry",
			"cvc",
		]);
	});

	it("names the first missing field, and a method if none is chosen", () => {
		const form = openForm();
		expect(firstError(form.get())?.error.code).toBe("incomplete_number");
		enterCard(form);
		expect(firstError(form.get())).toBeUndefined();
		expect(firstError(openForm(null).get())?.error).toMatchObject({
			code: "incomplete_payment_details",
			message: "Please provide complete payment details.",
		});
	});

	it("keeps quiet about a half-typed field until it is left, and again once it is changed", () => {
		const form = openForm();
		setValue(form, "number", "4242");
		expect(visibleError(fieldsOf(form), "number")).toBeUndefined();
		markTouched(form, ["number"]);
		expect(visibleError(fieldsOf(form), "number")?.code).toBe(
			"incomplete_number",
		);
		setValue(form, "number", "4242 4");
		expect(visibleError(fieldsOf(form), "number")).toBeUndefined();
	});

	it("tells the page how far it is, not what is in it", () => {
		const form = openForm();
		const value = { type: "card" };
		expect(changeEvent(form.get())).toEqual({
			empty: true,
			complete: false,
			collapsed: false,
			value,
		});
		enterCard(form);
		expect(changeEvent(form.get())).toEqual({
			empty: false,
			complete: true,
			collapsed: false,
			value,
		});
		expect(changeEvent(openForm(null).get()).collapsed).toBe(true);
	});

	it("takes new default values where nothing was typed", () => {
		const form = openForm();
		const address = { postal_code: "10001", country: "US" };
		setValue(form, "email", "typed@example.com");
		updateForm(form, {
			defaultValues: {
				billingDetails: { email: "new@example.com", name: "Ada", address },
			},
		});
		expect(form.get().values).toMatchObject({
			email: "typed@example.com",
			name: "Ada",
			postalCode: "10001",
		});
	});
});

describe("what was entered, for the API", () => {
	it("is a card and its address", () => {
		const form = openForm();
		enterCard(form);
		expect(paymentMethodData(form.get())).toEqual({
			type: "card",
			card: {
				number: "4242424242424242",
				exp_month: 12,
				exp_year: 2034,
				cvc: "123",
			},
			billing_details: { address: { country: "US", postal_code: "12345" } },
		});
	});

	it("is a bank account and its holder, and no card left in the other form", () => {
		const form = openForm();
		enterCard(form);
		form.change({ method: "us_bank_account" });
		setValue(form, "name", " Ada ");
		setValue(form, "email", "ada@example.com");
		setValue(form, "routingNumber", "110000000");
		setValue(form, "accountNumber", "000123456789");
		expect(paymentMethodData(form.get())).toEqual({
			type: "us_bank_account",
			us_bank_account: {
				account_holder_type: "individual",
				account_type: "checking",
				routing_number: "110000000",
				account_number: "000123456789",
			},
			billing_details: {
				name: "Ada",
				email: "ada@example.com",
				address: {},
			},
		});
	});

	it("is an IBAN without its spaces, and its holder", () => {
		const form = openForm("sepa_debit");
		setValue(form, "name", "Ada");
		setValue(form, "email", "ada@example.com");
		expect(firstError(form.get())?.field).toBe("iban");
		setValue(form, "iban", "AT61 1904 3002 3457 3201");
		expect(firstError(form.get())).toBeUndefined();
		expect(paymentMethodData(form.get())).toMatchObject({
			type: "sepa_debit",
			sepa_debit: { iban: "AT611904300234573201" },
			billing_details: { name: "Ada", email: "ada@example.com" },
		});
	});
});
