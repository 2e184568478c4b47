import { expect, it } from "vitest";
import { Collection } from "../../app/emulator/collection";
import { Faults } from "../../app/emulator/faults";
import {
	dollars,
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

it("forgets the oldest of a kind beyond its bytes", () => {
	const collection = new Collection<{ id: string; text: string }>(100, 5_000);
	for (const id of ["a", "b", "c"]) {
		collection.put({ id, text: "x".repeat(800) });
	}
	const ids = () => collection.newestFirst().map(({ id }) => id);
	expect(ids()).toEqual(["c", "b"]);
	collection.put({ id: "b", text: "x".repeat(2_000) });
	expect(ids()).toEqual(["b"]);
	collection.put({ id: "b", text: "" });
	collection.put({ id: "e", text: "" });
	expect(ids()).toEqual(["e", "b"]);
});

it("keeps all kinds within their bytes, also what grows later", async () => {
	const { stripe, emulator } = openEmulator({ limits: { bytes: 400_000 } });
	const metadata = { long: "x".repeat(500) };
	const first = await stripe.paymentIntents.create(withoutRedirects);
	for (let n = 0; n < 100; n++) {
		const { id } = await stripe.paymentIntents.create(withoutRedirects);
		await stripe.paymentIntents.update(id, { metadata });
		await stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa" });
	}
	const { faults, idempotencyKeys, ...kinds } = emulator.state;
	const kept = Object.values(kinds)
		.filter((kind) => kind instanceof Collection)
		.flatMap((kind): unknown[] => kind.newestFirst());
	expect(JSON.stringify(kept).length).toBeLessThan(400_000);
	await expect(stripe.paymentIntents.retrieve(first.id)).rejects.toThrow();
});

it("keeps a response under an idempotency key only within its bytes", async () => {
	const { stripe } = openEmulator({ limits: { bytes: 100_000 } });
	const create = (idempotencyKey: string) =>
		stripe.paymentIntents.create(dollars, { idempotencyKey });
	const first = await create("first");
	expect((await create("first")).id).toBe(first.id);
	for (let n = 0; n < 20; n++) {
		await create(`key ${n}`);
	}
	expect((await create("first")).id).not.toBe(first.id);
});

it("keeps only so many planned faults", () => {
	const faults = new Faults();
	for (let n = 0; n < 150; n++) {
		faults.plan({
			kind: "lost",
			method: null,
			path: `${n}`,
			skip: 0,
			times: 1,
		});
	}
	expect(faults.list()).toHaveLength(100);
	expect(faults.list().at(-1)?.path).toBe("149");
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
