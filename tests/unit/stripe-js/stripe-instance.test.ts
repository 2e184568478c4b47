import { beforeEach, describe, expect, it, vi } from "vitest";
import { createStripe } from "../../../app/emulator/stripe-js/stripe-instance";

const clientSecret = "pi_1_secret_2";
const confirmParams = { return_url: "https://shop.test/success" };
const stripe = createStripe("pk_test_emulator", {}, "https://shop.test");

beforeEach(() => {
	vi.stubGlobal("navigator", { language: "en-US" });
	vi.stubGlobal("location", { origin: "https://shop.test" });
	return () => vi.unstubAllGlobals();
});

const answer = (status: number, body: object | string) =>
	vi.stubGlobal("fetch", async () =>
		typeof body === "string"
			? new Response(body, { status })
			: Response.json(body, { status }),
	);

describe("Stripe()", () => {
	it("has what react-stripe-js looks for", () => {
		for (const name of [
			"elements",
			"createToken",
			"createPaymentMethod",
			"confirmCardPayment",
			"_registerWrapper",
			"registerAppInfo",
		] as const) {
			expect(stripe[name]).toBeTypeOf("function");
		}
	});

	it.each([
		["sk_test_1", "You should not use your secret key"],
		["rk_test_1", "You should not use your secret key"],
		["", "apiKey should be a string"],
	])("refuses the key %j", (key, message) => {
		expect(() => createStripe(key)).toThrow(message);
	});
});

describe("an Elements group", () => {
	it("makes one Payment Element at a time", () => {
		const elements = stripe.elements({ clientSecret });
		const element = elements.create("payment");
		expect(elements.getElement("payment")).toBe(element);
		expect(() => elements.create("payment")).toThrow(
			"Can only create one Element of type payment",
		);
		element.destroy();
		expect(elements.getElement("payment")).toBeNull();
		expect(() => elements.create("payment")).not.toThrow();
	});

	it("makes an Address Element for shipping, beside the other", () => {
		const elements = stripe.elements({ clientSecret });
		const address = elements.create("address", { mode: "shipping" });
		const payment = elements.create("payment");
		expect(elements.getElement("address")).toBe(address);
		expect(elements.getElement("payment")).toBe(payment);
		address.destroy();
		expect(elements.getElement("address")).toBeNull();
		expect(() => elements.create("address", { mode: "billing" })).toThrow(
			"mode shipping only",
		);
		expect(() => elements.create("address")).toThrow("mode should be");
	});

	it("needs a payment, and knows the names of Stripe's Elements", () => {
		expect(() => stripe.elements().create("payment")).toThrow(
			"you must pass a clientSecret or mode",
		);
		expect(() => stripe.elements({ clientSecret }).create("paymnet")).toThrow(
			"Stripe has no Element of type paymnet",
		);
	});

	it("leaves the box of an Element that it lacks empty, and warns once", async () => {
		const warn = vi.spyOn(console, "warn").mockReturnValue();
		const elements = stripe.elements({ clientSecret });
		const lacking = elements.create("expressCheckout");
		const ready = new Promise((resolve) => lacking.on("ready", resolve));
		lacking.mount("#nowhere");
		expect(await ready).toEqual({ elementType: "expressCheckout" });
		expect(elements.getElement("expressCheckout")).toBe(lacking);
		expect(elements.getElement("payment")).toBeNull();

		lacking.destroy();
		expect(elements.getElement("expressCheckout")).toBeNull();
		elements.create("expressCheckout");
		expect(warn).toHaveBeenCalledOnce();
		expect(warn.mock.lastCall?.[0]).toContain("expressCheckout");
	});

	it("is told that there is no wallet", async () => {
		expect(await stripe.paymentRequest().canMakePayment()).toBeNull();
	});
});

describe("confirmPayment()", () => {
	const elements = stripe.elements({ clientSecret });
	it.each([
		[{}, "elements should be an Elements instance"],
		[{ elements }, "confirmParams.return_url is required"],
		[
			{ elements, confirmParams: { return_url: "/success" } },
			"should be an absolute URL",
		],
		[
			{ elements, confirmParams, redirect: "never" as "always" },
			"redirect should be",
		],
		[
			{ elements, confirmParams },
			"elements should have a mounted Payment Element",
		],
		[
			{ elements: stripe.elements({ mode: "payment" }), confirmParams },
			"elements.submit() must be called",
		],
	])("rejects %# as wrong use", async (options, message) => {
		await expect(stripe.confirmPayment(options)).rejects.toMatchObject({
			name: "IntegrationError",
			message: expect.stringContaining(message),
		});
	});
});

describe("what Stripe answers", () => {
	const retrieve = () => stripe.retrievePaymentIntent(clientSecret);

	it("is the payment", async () => {
		answer(200, { id: "pi_1" });
		expect(await retrieve()).toEqual({ paymentIntent: { id: "pi_1" } });
	});

	it.each([
		[402, { error: { type: "card_error", message: "No." } }, "card_error"],
		[429, { error: { type: "invalid_request_error" } }, "rate_limit_error"],
		[500, { error: { type: "api_error" } }, "api_error"],
		[502, "<h1>Bad gateway</h1>", "api_error"],
	])("with status %i is an error as a value", async (status, body, type) => {
		answer(status, body);
		expect((await retrieve()).error).toMatchObject({ type });
	});

	it("not at all is a connection error", async () => {
		vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
		expect((await retrieve()).error?.type).toBe("api_connection_error");
	});

	it("can't be asked with something that is no client secret", async () => {
		await expect(stripe.retrievePaymentIntent("pi_1")).rejects.toMatchObject({
			name: "IntegrationError",
		});
	});
});
