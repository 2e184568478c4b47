import { expect, it } from "vitest";
import { Collection } from "../../app/emulator/collection";
import {
	openEmulator,
	withoutRedirects,
} from "../support/emulator/open-emulator";

it("forgets the oldest of a kind beyond its limit", () => {
	const collection = new Collection<{ id: string }>(3);
	for (const id of ["a", "b", "c", "d"]) {
		collection.put({ id });
	}
	expect(collection.newestFirst().map(({ id }) => id)).toEqual(["d", "c", "b"]);
});

it("goes on when what an object refers to is forgotten", async () => {
	const paymentIntents = 10;
	const { stripe } = openEmulator({ limits: { paymentIntents } });
	const paid = {
		...withoutRedirects,
		confirm: true,
		payment_method: "pm_card_visa",
	};
	const first = await stripe.paymentIntents.create(paid);
	for (let n = 0; n < paymentIntents; n++) {
		await stripe.paymentIntents.create(withoutRedirects);
	}

	await expect(stripe.paymentIntents.retrieve(first.id)).rejects.toThrow(
		"No such payment_intent",
	);
	const charge = await stripe.charges.retrieve(String(first.latest_charge), {
		expand: ["payment_intent"],
	});
	expect(charge.payment_intent).toBe(first.id);
	expect((await stripe.refunds.create({ charge: charge.id })).status).toBe(
		"succeeded",
	);
});
