import { expect, type Frame, type Locator, type Page } from "@playwright/test";

/** An address by the names of its fields, in their order. */
export const addresses = {
	american: {
		name: "Jenny Rosen",
		country: "US",
		addressLine1: "510 Townsend St",
		locality: "San Francisco",
		administrativeArea: "CA",
		postalCode: "94103",
	},
	canadian: {
		name: "Margaret Laurence",
		country: "CA",
		addressLine1: "80 Spadina Ave",
		locality: "Toronto",
		administrativeArea: "ON",
		postalCode: "M5V 2J4",
	},
	british: {
		name: "Ada Lovelace",
		country: "GB",
		addressLine1: "10 Downing St",
		locality: "London",
		postalCode: "SW1A 2AA",
	},
};

/** Stripe's Address and Payment Elements as a shopper uses them. Only selectors that hold on real Stripe. */
export class PaymentElement {
	constructor(private readonly page: Page) {}

	/** Fills everything in. Any date to come and any code will do for Stripe's test cards. */
	async fill(number: string) {
		await this.fillAddress();
		await this.fillCard(number);
	}

	/** Fills in the card form alone. */
	async fillCard(number: string, { expiry = "12 / 34", cvc = "123" } = {}) {
		await this.type("number", number);
		await this.type("expiry", expiry.replace(/\D/g, ""));
		await this.type("cvc", /^3[47]/.test(number) ? `${cvc}4` : cvc);
		const postalCode = (await this.fields()).locator('[name="postalCode"]');
		// It may have the address's already.
		if (
			(await postalCode.isVisible()) &&
			(await postalCode.inputValue()) === ""
		) {
			await postalCode.fill("94107");
		}
	}

	/** Says where the book goes. */
	async fillAddress(address: Record<string, string> = addresses.american) {
		for (const [name, value] of Object.entries(address)) {
			const field = (await this.addressFields()).locator(`[name="${name}"]`);
			const isList = ["country", "administrativeArea"].includes(name);
			await expect(async () => {
				await (isList ? field.selectOption(value) : field.fill(value));
				await expect(field).toHaveValue(value, { timeout: 100 });
			}).toPass();
		}
	}

	/** The frame that holds the fields of the address. */
	addressFields(): Promise<Frame> {
		return this.frameWith('input[name="addressLine1"]');
	}

	/** Types into one field of the card form. */
	async type(name: "number" | "expiry" | "cvc", digits: string) {
		const field = (await this.fields()).locator(`input[name="${name}"]`);
		// Fast typing may lose digits while the field reformats itself.
		await expect(async () => {
			await field.fill(digits);
			const value = await field.inputValue();
			expect(value.replace(/\D/g, "")).toBe(digits);
		}).toPass();
	}

	/** Chooses another way to pay, whether the methods are tabs or rows of an accordion. */
	async choose(method: string) {
		const choice = `[data-testid="${method}"]`;
		await (await this.frameWith(choice)).locator(choice).click();
	}

	/** The error shown at a field of the card form. */
	async error(text: string | RegExp): Promise<Locator> {
		return (await this.fields()).getByRole("alert").filter({ hasText: text });
	}

	/** The frame that holds the card fields. */
	fields(): Promise<Frame> {
		return this.frameWith('input[name="number"]');
	}

	/** The frame that holds something: several share a title, so only their content tells them apart. */
	async frameWith(selector: string): Promise<Frame> {
		let found: Frame | undefined;
		await expect(async () => {
			for (const frame of this.page.frames()) {
				await this.openCard(frame);
				if ((await frame.locator(selector).count()) > 0) {
					found = frame;
				}
			}
			expect(found).toBeDefined();
		}).toPass();
		return found as Frame;
	}

	// Where an account offers several methods, "Card" may have to be opened first.
	private async openCard(frame: Frame) {
		const card = frame.getByRole("button", { name: "Card", exact: true });
		const closed = card.and(frame.locator('[aria-expanded="false"]'));
		if ((await closed.count()) > 0) {
			await closed.click();
		}
	}
}
