import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import {
	cardData,
	confirmInBrowser,
	dollars,
	openEmulator,
} from "../support/emulator/open-emulator";

const opened = openEmulator();
const { stripe } = opened;

const shipping = {
	"shipping[name]": "Jenny Rosen",
	"shipping[address][line1]": "510 Townsend St",
	"shipping[address][city]": "San Francisco",
	"shipping[address][state]": "CA",
	"shipping[address][postal_code]": "94103",
	"shipping[address][country]": "US",
};

const expected = {
	name: "Jenny Rosen",
	phone: null,
	carrier: null,
	tracking_number: null,
	address: {
		line1: "510 Townsend St",
		line2: null,
		city: "San Francisco",
		state: "CA",
		postal_code: "94103",
		country: "US",
	},
};

async function confirm(number: string) {
	const intent = await stripe.paymentIntents.create(dollars);
	const answer = await confirmInBrowser(opened, intent, {
		...cardData(number),
		...shipping,
	});
	const after = await stripe.paymentIntents.retrieve(intent.id, {
		expand: ["latest_charge"],
	});
	return { answer, after, charge: after.latest_charge as Stripe.Charge };
}

describe("the address that a browser confirms with", () => {
	it("is on the intent, for browsers as well, and on its charge", async () => {
		const { answer, after, charge } = await confirm("4242424242424242");
		expect(answer.body.shipping).toEqual(expected);
		expect(after.shipping).toEqual(expected);
		expect(charge.shipping).toEqual(expected);
	});

	it("stays on the intent when the card is declined", async () => {
		const { answer, after, charge } = await confirm("4000000000000002");
		expect(answer.body.error?.payment_intent?.shipping).toEqual(expected);
		expect(after.shipping).toEqual(expected);
		expect(charge.shipping).toEqual(expected);
	});

	it("gives way to the address of the next attempt", async () => {
		const { after } = await confirm("4000000000000002");
		await confirmInBrowser(opened, after, {
			...cardData("4242424242424242"),
			...shipping,
			"shipping[address][line1]": "354 Oyster Point Blvd",
			"shipping[address][city]": "South San Francisco",
		});
		const paid = await stripe.paymentIntents.retrieve(after.id);
		expect(paid.shipping?.address).toMatchObject({
			line1: "354 Oyster Point Blvd",
			city: "South San Francisco",
			state: "CA",
		});
	});
});
