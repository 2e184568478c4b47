import type { PaymentIntent } from "@stripe/stripe-js";
import { describe, expect, it } from "vitest";
import { withPaymentResult } from "../../../app/emulator/shared/return-url";
import { confirmParams } from "../../../app/emulator/stripe-js/confirm/confirm-params";
import { encodeForm } from "../../../app/emulator/stripe-js/form-encoding";

const intent = (status: string) =>
	({ id: "pi_1", client_secret: "pi_1_secret_2", status }) as PaymentIntent;

describe("the return URL", () => {
	const query =
		"payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_2&redirect_status=succeeded";
	it.each([
		["https://shop.test/success", `https://shop.test/success?${query}`],
		["https://shop.test/?a=1", `https://shop.test/?a=1&${query}`],
		["https://shop.test/#top", `https://shop.test/?${query}#top`],
		["https://shop.test/?a=b%20c#x", `https://shop.test/?a=b%20c&${query}#x`],
	])("of %s keeps what is there", (base, full) => {
		expect(withPaymentResult(base, intent("succeeded"))).toBe(full);
	});

	it.each([
		["succeeded", "succeeded"],
		["requires_capture", "succeeded"],
		["processing", "pending"],
		["requires_payment_method", "failed"],
	])("of a payment that is %s says %s", (status, said) => {
		expect(withPaymentResult("https://a.test", intent(status))).toMatch(
			new RegExp(`redirect_status=${said}$`),
		);
	});
});

describe("the parameters of a confirmation", () => {
	const entered = {
		type: "card",
		billing_details: { name: undefined, address: { country: "US" } },
		card: { number: "4242424242424242" },
	};

	it("let what the page gives go before what was entered, and keep the rest", () => {
		const params = confirmParams(
			{
				confirmParams: {
					return_url: "https://a.test",
					payment_method_data: {
						billing_details: { name: "Ada", address: { country: "GB" } },
					},
				},
			},
			entered,
		);
		expect(params).toMatchObject({
			return_url: "https://a.test",
			payment_method_data: {
				type: "card",
				card: { number: "4242424242424242" },
				billing_details: { name: "Ada", address: { country: "GB" } },
			},
		});
	});

	it("bring the address of the Address Element, unless the page gives one", () => {
		const shipping = { name: "Ada", address: { country: "US" } };
		expect(confirmParams({}, entered, shipping)).toMatchObject({ shipping });
		const ours = { name: "Grace", address: { country: "GB" } };
		const options = { confirmParams: { shipping: ours } };
		expect(confirmParams(options, entered, shipping).shipping).toBe(ours);
	});

	it("bring the mandate of a bank account", () => {
		for (const type of ["us_bank_account", "sepa_debit"]) {
			expect(confirmParams({}, { type }).mandate_data).toBeDefined();
		}
		expect(confirmParams({}, entered).mandate_data).toBeUndefined();
	});
});

it("encodes nested parameters as Stripe's API reads them", () => {
	const form = encodeForm({
		a: { b: [1, "x y"], c: null, d: undefined },
		e: true,
	});
	expect(decodeURIComponent(form.toString())).toBe(
		"a[b][0]=1&a[b][1]=x+y&a[c]=&e=true",
	);
});
