import type { Page } from "@playwright/test";
import Stripe from "stripe";
import { cards } from "./cards";
import type { PaymentElement } from "./payment-element";
import { stripeAccount } from "./settings";
import { expect } from "./test";
import { challengeButton } from "./three-d-secure";

/** A state of a page that a shopper may meet, and the way into it. */
export interface State {
	name: string;
	enter: (shopper: { page: Page; element: PaymentElement }) => Promise<unknown>;
	/** Statuses that the browser complains about on the way. */
	statuses?: number[];
	/** What else its console may say. */
	noise?: RegExp[];
	/** Whether a frame lies over the page. */
	covered?: boolean;
}

const stripe = new Stripe(stripeAccount.key, {
	telemetry: false,
	...stripeAccount.options,
});

/** Every state that the sandbox can be brought into, in the order of a purchase. */
export const states: State[] = [
	{ name: "home", enter: ({ page }) => page.goto("/") },
	{
		name: "test-cards",
		enter: async ({ page }) => {
			await page.goto("/");
			await page.getByText("More test cards").click();
		},
	},
	{
		name: "checkout-loading",
		enter: async ({ page }) => {
			await page.route(/elements\/sessions/, () => {});
			await page.goto("/checkout?item=1");
			await expect(page.locator(".skeleton")).toBeVisible();
		},
	},
	{ name: "checkout", enter: ({ page }) => openCheckout(page, "2") },
	{
		name: "paying",
		enter: async ({ page, element }) => {
			await page.route(/\/confirm$/, () => {});
			await payWith(page, element, cards.visa);
			await expect(page.getByRole("button", { name: "Paying" })).toBeVisible();
		},
	},
	{
		name: "declined",
		statuses: [402],
		enter: async ({ page, element }) => {
			await payWith(page, element, cards.declined);
			await expect(page.getByRole("alert")).toBeFocused();
		},
	},
	{
		name: "incomplete",
		enter: async ({ page, element }) => {
			await openCheckout(page, "1");
			await element.type("number", "4242");
			await page.getByRole("button", { name: /^Pay/ }).click();
			await expect(page.getByRole("alert")).toBeVisible();
		},
	},
	{
		name: "three-d-secure",
		covered: true,
		enter: async ({ page, element }) => {
			await payWith(page, element, cards.challenged);
			await challengeButton(page, "Complete");
		},
	},
	{
		name: "bank-is-waiting",
		enter: async ({ page, element }) => {
			await payWith(page, element, cards.challenged);
			await challengeButton(page, "Complete");
			page.on("dialog", (dialog) => dialog.accept());
			await page.reload();
			await expect(
				page.getByRole("button", { name: "Continue this payment" }),
			).toBeEnabled();
		},
	},
	{
		name: "paid",
		enter: async ({ page, element }) => {
			await payWith(page, element, cards.visa);
			await expect(page.getByText("Thank you for your order")).toBeVisible();
		},
	},
	{
		name: "already-paid",
		enter: async ({ page, element }) => {
			await payWith(page, element, cards.visa);
			await expect(page.getByText("Thank you for your order")).toBeVisible();
			await page.goto("/checkout?item=1");
			await expect(page.getByText("You have already paid")).toBeVisible();
		},
	},
	receiptOf("receipt-processing", (params) =>
		confirm({ ...params, ...slowBank }),
	),
	receiptOf("receipt-refunded", async (params) => {
		const intent = await confirm(params);
		await stripe.refunds.create({ payment_intent: intent.id });
		return intent;
	}),
	receiptOf("receipt-reserved", (params) =>
		confirm({ ...params, capture_method: "manual" }),
	),
	receiptOf("receipt-unfinished", (params) =>
		confirm({ ...params, payment_method: "pm_card_authenticationRequired" }),
	),
	receiptOf("receipt-not-paid", (params) =>
		stripe.paymentIntents.create(params),
	),
	receiptOf("receipt-canceled", async (params) => {
		const intent = await stripe.paymentIntents.create(params);
		return stripe.paymentIntents.cancel(intent.id);
	}),
	{
		name: "no-such-page",
		statuses: [404],
		enter: ({ page }) => page.goto("/no-such-page"),
	},
	{
		name: "no-such-book",
		statuses: [404],
		enter: ({ page }) => page.goto("/checkout?item=4"),
	},
	{
		name: "no-such-payment",
		statuses: [404],
		enter: ({ page }) => page.goto("/success?payment_intent=pi_unknown"),
	},
	failureOf("broken", 500),
];

async function openCheckout(page: Page, item: string) {
	await page.goto(`/checkout?item=${item}`);
	await expect(page.getByRole("button", { name: /^Pay/ })).toBeEnabled();
}

async function payWith(page: Page, element: PaymentElement, card: string) {
	await openCheckout(page, "1");
	await element.fill(card);
	await page.getByRole("button", { name: /^Pay/ }).click();
}

type Params = Stripe.PaymentIntentCreateParams;

function receiptOf(
	name: string,
	make: (params: Params) => Promise<Stripe.PaymentIntent>,
): State {
	return {
		name,
		enter: async ({ page }) => {
			const { id, client_secret } = await make({
				amount: 2800,
				currency: "usd",
				metadata: { item: "3" },
			});
			await page.goto(
				`/success?payment_intent=${id}&payment_intent_client_secret=${client_secret}`,
			);
		},
	};
}

const confirm = (params: Params) =>
	stripe.paymentIntents.create({
		automatic_payment_methods: { enabled: true, allow_redirects: "never" },
		...(!params.payment_method_data && { payment_method: "pm_card_visa" }),
		...params,
		confirm: true,
	});

/** A bank account that keeps a payment waiting for a while. */
const slowBank: Partial<Params> = {
	payment_method_data: {
		type: "us_bank_account",
		billing_details: { name: "A. Reader", email: "reader@example.com" },
		us_bank_account: {
			account_holder_type: "individual",
			account_number: "000000000009",
			routing_number: "110000000",
		},
	},
	mandate_data: { customer_acceptance: { type: "offline" } },
};

/** What the page makes of a route that fails, on the way there from the shelf. */
function failureOf(name: string, status: number): State {
	return {
		name,
		statuses: [status],
		noise: [/SyntaxError/],
		enter: async ({ page }) => {
			await page.goto("/");
			await page.route(/checkout\.data/, (route) =>
				route.fulfill({ status, contentType: "text/plain", body: "" }),
			);
			await page.getByRole("link", { name: "Buy Working in Public" }).click();
			await expect(page.locator(".failure h1")).toBeVisible();
		},
	};
}
