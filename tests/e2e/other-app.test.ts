import type { Page } from "@playwright/test";
import { withRealKeys } from "../support/browser/environment";
import { PaymentElement } from "../support/browser/payment-element";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import {
	answerChallenge,
	challengeButton,
} from "../support/browser/three-d-secure";
import { startOtherApp } from "../support/other-app/start-other-app";
import { emulatorAt } from "../support/stripe/emulator-controls";

// An app that knows nothing of the emulator: app/emulator/README.md, "Use it for your own app's tests".
test.skip(withRealKeys, "The other app is pointed at the emulator.");

// It mounts an Element that the emulator lacks beside the Payment Element.
test.use({ ignoredConsoleErrors: [/no Element of type linkAuthentication/] });

let app: Awaited<ReturnType<typeof startOtherApp>>;

test.beforeAll(async () => {
	app = await startOtherApp();
});

test.afterAll(() => app.stop());

test.beforeEach(({ page }) => page.goto(app.origin));

// These lines are in the README, which tests/unit/emulator/readme.test.ts compares.
test("a card pays", async ({ page }) => {
	const form = page.frameLocator('[title="Secure payment input frame"]');
	await form.locator("[data-testid=card]").click();
	await form.locator("[name=number]").fill("4242424242424242");
	await form.locator("[name=expiry]").fill("12/34");
	await form.locator("[name=cvc]").fill("123");
	await form.locator("[name=postalCode]").fill("94107");
	await page.getByRole("button", { name: "Pay now" }).click();
	await expect(page.getByText("succeeded")).toBeVisible();
});

test("it hears of a payment by webhook, and of a lacking Element once", async ({
	page,
	request,
	consoleErrors,
}) => {
	await new PaymentElement(page).fillCard(cards.visa);
	await payButton(page).click();
	const status = page.getByRole("status");
	await expect(status).toHaveText(/^pi_\w+ succeeded$/);
	const [id] = (await status.innerText()).split(" ");
	const paid = async () => (await request.get(`${app.origin}/paid`)).json();
	await expect.poll(paid).toContain(id);
	expect(consoleErrors).toHaveLength(1);
});

test.describe("3-D Secure", () => {
	test.beforeEach(async ({ page }) => {
		await new PaymentElement(page).fillCard(cards.challenged);
		await payButton(page).click();
	});

	test("pays once the bank agrees", async ({ page }) => {
		await answerChallenge(page, "Complete");
		await expect(page.getByRole("status")).toHaveText(/ succeeded$/);
	});

	test("says that it failed", async ({ page }) => {
		await answerChallenge(page, "Fail");
		await expect(page.getByRole("status")).toContainText("unable to auth");
	});

	test("is left by Escape in the bank's page", async ({ page }) => {
		await challengeButton(page, "Complete");
		await page.keyboard.press("Escape");
		await expect(page.getByRole("status")).toContainText("unable to auth");
	});
});

test("a wallet leads back", async ({ page }) => {
	await new PaymentElement(page).choose("amazon_pay");
	await payButton(page).click();
	await page.getByRole("button", { name: "Authorize Test Payment" }).click();
	await expect(page).toHaveURL(new RegExp(`^${app.origin}/\\?payment_intent=`));
	await expect(page.getByRole("status")).toHaveText(/ succeeded$/);
});

test.describe("a price in euros", () => {
	test.beforeEach(({ page }) => page.goto(`${app.origin}/?currency=eur`));

	test("is paid from a bank account in the euro area, later", async ({
		page,
		request,
	}) => {
		// Within minutes, and here when it is told to.
		await enter("AT321904300235473204", page);
		await payButton(page).click();
		const status = page.getByRole("status");
		await expect(status).toHaveText(/^pi_\w+ processing$/);
		const [id = ""] = (await status.innerText()).split(" ");
		await emulatorAt(app.emulator.origin).settle(id, "succeeded");
		const paid = async () => (await request.get(`${app.origin}/paid`)).json();
		await expect.poll(paid).toContain(id);
	});

	test("is refused an IBAN with a wrong digit before anything is sent", async ({
		page,
	}) => {
		const form = await enter("AT611904300234573202", page);
		const wrong = "Your IBAN is invalid.";
		await form.getByLabel("IBAN").blur();
		// It moves the button.
		await expect(form.getByText(wrong)).toBeVisible();
		await payButton(page).click();
		await expect(page.getByRole("status")).toHaveText(wrong);
	});
});

async function enter(iban: string, page: Page) {
	const form = page.frameLocator('[title="Secure payment input frame"]');
	await form.locator("[data-testid=sepa_debit]").click();
	await form.getByLabel("Full name").fill("Jenny Rosen");
	await form.getByLabel("Email").fill("jenny@example.com");
	await form.getByLabel("IBAN").fill(iban);
	return form;
}

const payButton = (page: Page) => page.getByRole("button", { name: "Pay now" });
