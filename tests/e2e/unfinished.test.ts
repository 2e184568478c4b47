import { cards } from "../support/cards";
import { expect, test } from "../support/test";
import { answerChallenge, challengeButton } from "../support/three-d-secure";

test("a payment left at the bank's question can be finished after a reload", async ({
	page,
	element,
}) => {
	await page.goto("/checkout?item=1");
	await element.fill(cards.challenged);
	await page.getByRole("button", { name: "Pay $23.00" }).click();
	await challengeButton(page, "Complete");

	page.on("dialog", (dialog) => dialog.accept());
	await page.reload();
	const goOn = page.getByRole("button", { name: "Continue with your bank" });
	await expect(goOn).toBeEnabled();
	await goOn.click();
	await answerChallenge(page, "Complete");
	await expect(page.getByText("Thank you for your order")).toBeVisible();
});
