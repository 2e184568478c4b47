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
		const { postalCode } = await fillFields(
			() => this.fields(),
			{
				number,
				expiry: digitsOf(expiry),
				cvc: /^3[47]/.test(number) ? `${cvc}4` : cvc,
			},
			digitsOf,
		);
		// It may not be asked for, or have the address's already.
		if (postalCode === "") {
			const fields = await this.fields();
			await fields.locator('[name="postalCode"]').fill("94107");
		}
	}

	/** Says where the book goes. */
	async fillAddress(address: Record<string, string> = addresses.american) {
		await fillFields(() => this.addressFields(), address);
	}

	/** The frame that holds the fields of the address. */
	addressFields(): Promise<Frame> {
		return this.frameWith('input[name="addressLine1"]');
	}

	/** Types into one field of the card form. */
	async type(name: "number" | "expiry" | "cvc", digits: string) {
		await fillFields(() => this.fields(), { [name]: digits }, digitsOf);
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
			const maybeClosed: Frame[] = [];
			for (const frame of this.page.frames().reverse()) {
				const { holds, isClosed } = await frame.evaluate(look, selector);
				if (holds) {
					found = frame;
					break;
				}
				if (isClosed) {
					maybeClosed.push(frame);
				}
			}
			if (!found) {
				await Promise.all(maybeClosed.map(openCard));
			}
			expect(found).toBeDefined();
		}).toPass();
		return found as Frame;
	}
}

/**
 * Fills fields in by their names, and again what has not stayed: a field that reformats itself may lose digits, and a
 * new country changes the form. Tests about typing, clicking and pasting have other ways.
 *
 * @param asTyped what was typed, from what a field shows
 * @returns what the form's fields show
 */
async function fillFields(
	form: () => Promise<Frame>,
	wanted: Record<string, string>,
	asTyped = (shown: string) => shown,
) {
	let shown: Record<string, string> = {};
	let missing = Object.entries(wanted);
	await expect(async () => {
		const frame = await form();
		shown = await frame.evaluate(typeAndRead, missing);
		missing = Object.entries(wanted).filter(
			([name, value]) => asTyped(shown[name] ?? "") !== value,
		);
		expect(missing).toEqual([]);
	}).toPass();
	return shown;
}

/** Where an account offers several methods, "Card" may have to be opened first. */
async function openCard(frame: Frame) {
	const card = frame.getByRole("button", { name: "Card", exact: true });
	const closed = card.and(frame.locator('[aria-expanded="false"]'));
	if ((await closed.count()) > 0) {
		await closed.click();
	}
}

// These two run in a frame, where a form is filled in at once. To have Playwright ask about each field in turn took a
// third of a purchase's time.
const look = (selector: string) => ({
	holds: document.querySelector(selector) !== null,
	isClosed: document.querySelector('[aria-expanded="false"]') !== null,
});

function typeAndRead(texts: [name: string, text: string][]) {
	for (const [name, text] of texts) {
		const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(
			`[name="${name}"]`,
		);
		if (
			!field?.checkVisibility({ visibilityProperty: true }) ||
			field.disabled
		) {
			throw new Error(`Nobody can type into ${name} yet.`);
		}
		field.focus();
		if (field instanceof HTMLSelectElement) {
			field.value = text;
			field.dispatchEvent(new Event("input", { bubbles: true }));
			field.dispatchEvent(new Event("change", { bubbles: true }));
		} else {
			field.select();
			document.execCommand(text === "" ? "delete" : "insertText", false, text);
		}
	}
	return Object.fromEntries(
		[...document.querySelectorAll<HTMLInputElement>("input, select")]
			.filter((field) => field.checkVisibility({ visibilityProperty: true }))
			.map(({ name, value }) => [name, value]),
	);
}

const digitsOf = (text: string) => text.replace(/\D/g, "");
