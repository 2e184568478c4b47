import { formatMoney } from "../../app/i18n/format";
import { withRealKeys } from "../support/browser/environment";
import { buyLink } from "../support/browser/purchase";
import { expect, test } from "../support/browser/test";
import { cards } from "../support/browser/test-cards";
import { bookOf } from "../support/shop/prices";

test.describe("with a shopper from Germany", () => {
	test.use({ locale: "de-DE" });

	test("amounts are written their way, and dates in the page's own language", async ({
		page,
		element,
	}) => {
		await page.goto("/checkout?item=1");
		await element.fill(cards.visa);
		const price = formatMoney(bookOf("1").price, "de-DE");
		await page.getByRole("button", { name: `Pay ${price}` }).click();
		await expect(page.getByText("Thank you for your order")).toBeVisible();
		await expect(page.locator("time")).toHaveText(/^\d+ [A-Z][a-z]+ 20\d\d/);
	});
});

test("the card form follows the page from light to dark", async ({
	page,
	element,
}) => {
	test.skip(withRealKeys, "Stripe's frame is its own.");
	await page.emulateMedia({ colorScheme: "light" });
	await page.goto("/checkout?item=1");
	const field = (await element.fields()).locator('input[name="number"]');
	const background = () =>
		field.evaluate((input) => {
			const box = input.closest(".Input") ?? input;
			return getComputedStyle(box).backgroundColor;
		});
	await expect.poll(background).toBe("rgb(255, 254, 251)");
	await page.emulateMedia({ colorScheme: "dark" });
	await expect.poll(background).toBe("rgb(38, 33, 26)");
});

test("fields that are wrong look wrong, and focus has the page's own ring", async ({
	page,
	element,
}) => {
	test.skip(withRealKeys, "Stripe's frame is its own.");
	await page.emulateMedia({ colorScheme: "light" });
	await page.goto("/checkout?item=1");
	const fields = await element.fields();
	const number = fields.locator('input[name="number"]');
	const style = (name: "borderColor" | "outline" | "outlineOffset") =>
		number.evaluate((input, name) => getComputedStyle(input)[name], name);
	await number.focus();
	await expect.poll(() => style("outline")).toBe("rgb(156, 47, 23) solid 2px");
	await expect.poll(() => style("outlineOffset")).toBe("2px");
	await page.getByLabel("Email").focus();
	await expect(page.getByLabel("Email")).toHaveCSS(
		"outline",
		"rgb(156, 47, 23) solid 2px",
	);
	await page.getByRole("button", { name: /^Pay/ }).click();
	await expect(number).toHaveAttribute("aria-invalid", "true");
	await expect.poll(() => style("borderColor")).toBe("rgb(155, 27, 27)");
	const code = fields.locator('input[name="cvc"]');
	await expect(code).toHaveCSS("border-color", "rgb(155, 27, 27)");
});

test("going to another page puts focus on its heading, and says so in the title", async ({
	page,
}) => {
	await page.goto("/");
	await buyLink(page, "3").click();
	await expect(page.getByRole("heading", { name: "Checkout" })).toBeFocused();
	await expect(page).toHaveTitle(new RegExp(`^Checkout: ${bookOf("3").title}`));
});

test("a test card is one click away from the clipboard", async ({
	page,
	context,
}) => {
	test.skip(withRealKeys, "There are test cards in the emulator only.");
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("/");
	await page.getByRole("button", { name: "Copy the first test card" }).click();
	await expect(
		page.getByRole("button", { name: "Copied the first test card" }),
	).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		"4242 4242 4242 4242",
	);
});

for (const path of ["/", "/checkout?item=1", "/nowhere"]) {
	test.describe("where the reader's own colours rule", () => {
		test.use({ expectedStatuses: path === "/nowhere" ? [404] : [] });

		test(`on ${path} buttons keep their edges, and focus its ring`, async ({
			page,
		}) => {
			await page.emulateMedia({ forcedColors: "active" });
			await page.goto(path);
			const buttons = page.locator(".button");
			await expect(buttons.last()).toBeEnabled();
			for (const button of await buttons.all()) {
				expect(await button.evaluate(edge)).toBe("visible");
			}
			for (const target of await page.locator(focusable).all()) {
				await target.focus();
				await page.keyboard.press("Shift");
				expect(await target.evaluate(ring)).toBe("visible");
			}
		});
	});
}

/** What is hidden, such as the link for a form that comes too late, takes no focus. */
const focusable = ":is(main a, main input):visible";

/** Whether a border can be told from what it surrounds. */
function edge(element: Element) {
	const { borderStyle, borderWidth, borderColor, backgroundColor } =
		getComputedStyle(element);
	const drawn = borderStyle === "solid" && Number.parseFloat(borderWidth) >= 1;
	return drawn && borderColor !== backgroundColor ? "visible" : "lost";
}

/** Whether the outline of what has focus can be told from the page. */
function ring(element: Element) {
	const { outlineStyle, outlineWidth, outlineColor } =
		getComputedStyle(element);
	const page = getComputedStyle(document.body).backgroundColor;
	const drawn =
		outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 2;
	return drawn && outlineColor !== page ? "visible" : "lost";
}

test("without motion nothing moves", async ({ page }) => {
	await page.emulateMedia({ reducedMotion: "reduce" });
	await page.route(/elements\/sessions/, () => {});
	await page.goto("/checkout?item=1");
	await expect(page.locator(".skeleton").first()).toBeVisible();
	const moving = await page.evaluate(() => document.getAnimations().length);
	expect(moving).toBe(0);
	expect(await page.evaluate(() => typeof document.startViewTransition)).toBe(
		"undefined",
	);
});
