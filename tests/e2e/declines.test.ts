import { recordConfirmRequests } from "../support/browser/confirm-requests";
import { payWith, thankYouHeading } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { priceOf } from "../support/shop/prices";

// A long file, of tests that share nothing.
test.describe.configure({ mode: "parallel" });

// A declined card is a 402, and Chromium says so in the console.
test.use({ expectedStatuses: [402] });

const declines = [
	["declined", /^Your card was declined\.$/],
	["insufficientFunds", /^Your card has insufficient funds\.$/],
	["lost", /^Your card was declined\.$/],
	["stolen", /^Your card was declined\.$/],
	["expired", /^Your card has expired\.$/],
	["incorrectCvc", /^Your card['’]s security code is incorrect\.$/],
	[
		"processingError",
		/^An error occurred while processing your card\. Try again in a little bit\.$/,
	],
	[
		"velocityExceeded",
		/^Your card was declined for making repeated attempts too frequently or exceeding its amount limit\.$/,
	],
	["declinedWhenCharged", /^Your card was declined\.$/],
	["blockedByRadar", /^Your card was declined\.$/],
] as const;

for (const [card, words] of declines) {
	test(`a card that is ${card} says so, and the next one pays`, async ({
		page,
	}) => {
		await page.goto("/checkout?item=1");
		await payWith(page, cards[card]);
		const refusal = page.getByRole("alert");
		await expect(refusal.getByText(words)).toBeVisible();
		await expect(refusal).toContainText("Nothing has been charged.");
		await expect(refusal).toBeFocused();

		await payWith(page, cards.visa);
		await expect(thankYouHeading(page)).toBeVisible();
	});
}

test("a declined payment and the one that follows are the same", async ({
	page,
}) => {
	const confirmed = recordConfirmRequests(page);
	await page.goto("/checkout?item=1");
	await payWith(page, cards.declined);
	await expect(page.getByRole("alert")).toBeVisible();
	await payWith(page, cards.visa);
	await expect(thankYouHeading(page)).toBeVisible();

	expect(confirmed).toHaveLength(2);
	expect(new Set(confirmed).size).toBe(1);
	await expect(page.getByText(String(confirmed[0]))).toBeVisible();
});

test("a decline goes when another card is typed", async ({ page, element }) => {
	await page.goto("/checkout?item=1");
	await payWith(page, cards.declined);
	await expect(page.getByRole("alert")).toBeVisible();
	await element.type("number", "4242");
	await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a mistyped number is refused before anything is sent", async ({
	page,
}) => {
	const confirmed = recordConfirmRequests(page);
	await page.goto("/checkout?item=1");
	await payWith(page, cards.mistyped);
	await expect(page.getByRole("alert")).toContainText(
		"Your card number is invalid.",
	);
	expect(confirmed).toEqual([]);
});

test("an incomplete card is refused before anything is sent, each field says why, and the first has focus", async ({
	page,
	element,
}) => {
	const confirmed = recordConfirmRequests(page);
	await page.goto("/checkout?item=1");
	await element.fillAddress();
	await element.type("number", "4242");
	await page.getByRole("button", { name: `Pay ${priceOf("1")}` }).click();
	await expect(page.getByRole("alert")).toContainText(
		/^Your card number is incomplete\..*the marked fields above/,
	);
	for (const words of [
		"Your card number is incomplete.",
		/Your card.s expiration date is incomplete\./,
		/Your card.s security code is incomplete\./,
	]) {
		await expect(await element.error(words)).toBeVisible();
	}
	const number = (await element.fields()).locator('input[name="number"]');
	await expect(number).toBeFocused();
	expect(confirmed).toEqual([]);

	await element.fill(cards.visa);
	await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the box says in how many parts of the form something is wrong, and goes with the last", async ({
	page,
	element,
}) => {
	await page.goto("/checkout?item=1");
	const pay = page.getByRole("button", { name: /^Pay/ });
	await expect(pay).toBeEnabled();
	await element.type("number", "4242");
	await pay.click();
	const alert = page.getByRole("alert");
	await expect(alert).toContainText(
		"marked fields above, in two parts: the address and the payment details.",
	);
	await element.fillAddress();
	await expect(alert).toContainText(
		"marked fields above, in the payment details.",
	);
	await element.fillCard(cards.visa);
	await expect(alert).toHaveCount(0);
});

test("after ten seconds of paying there is a further sentence", async ({
	page,
}) => {
	await page.clock.install();
	await page.route(/\/confirm$/, () => {});
	await page.goto("/checkout?item=1");
	await payWith(page, cards.visa);
	await expect(page.getByRole("button", { name: "Paying" })).toBeVisible();
	const sentence = page.getByText("keep this page open");
	await page.clock.fastForward(9_000);
	await expect(sentence).toHaveCount(0);
	await page.clock.fastForward(2_000);
	await expect(sentence).toBeVisible();
});
