import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Order } from "../../../app/payments/fulfilment/fulfil-order.server";
import {
	type Account,
	type Instance,
	openAccount,
} from "../../support/shop/open-instances";
import { bookOf } from "../../support/shop/prices";
import { paramsFor } from "../../support/stripe/params-for";

const { price, title } = bookOf("1");

const { fulfilOrder } = vi.hoisted(() => ({
	fulfilOrder: vi.fn<(order: Order) => Promise<void>>(),
}));
// The file that a shop replaces.
vi.mock("../../../app/payments/fulfilment/fulfil-order.server", () => ({
	fulfilOrder,
}));

let account: Account;
let shop: Instance;
let other: Instance;
let id: string;

beforeEach(async () => {
	fulfilOrder.mockReset();
	account = openAccount();
	shop = await account.openInstance();
	other = await account.openInstance();
	id = await pay();
});

afterEach(() => {
	vi.useRealTimers();
});

describe("a paid order", () => {
	it("is sent once, however many ask at once, in two instances of the shop", async () => {
		const asking = Array.from({ length: 20 }, (_, turn) =>
			fulfilIn(turn % 2 ? shop : other),
		);
		await Promise.all(asking);
		expect(await fulfilIn(other)).toBe("fulfilled");
		expect(fulfilOrder).toHaveBeenCalledOnce();
		expect(sent()).toEqual({
			shipping: expect.objectContaining({ name: "Jenny Rosen" }),
			idempotencyKey: `order-${id}`,
			paymentId: id,
			item: "1",
			received: price,
			refunded: { ...price, amount: 0 },
			email: null,
			livemode: false,
			mode: "emulator",
		});
		expect((await intent()).description).toContain(title);
	});

	it("is tried again after a failure, by the next who asks, with the same idempotency key", async () => {
		fulfilOrder.mockRejectedValueOnce(new Error("Out of paper."));
		await expect(fulfilIn(shop)).rejects.toThrow("Out of paper");
		expect(await fulfilIn(other)).toBe("fulfilled");
		expect(fulfilOrder).toHaveBeenCalledTimes(2);
		const keys = fulfilOrder.mock.calls.map(([order]) => order.idempotencyKey);
		expect(new Set(keys).size).toBe(1);
	});

	it("is taken over five minutes later when whoever began it has died", async () => {
		await claimAndDie();
		expect(await fulfilIn(other)).toBe("claimed elsewhere");
		account.passTime(4);
		expect(await fulfilIn(other)).toBe("claimed elsewhere");
		account.passTime(2);
		expect(await fulfilIn(other)).toBe("fulfilled");
		expect(fulfilOrder).toHaveBeenCalledTimes(2);
	});

	it.each([-6, 6])(
		"is not taken over by an instance whose clock is wrong by %i minutes",
		async (minutes) => {
			await claimAndDie();
			expect(await fulfilIn(other)).toBe("claimed elsewhere");
			vi.useFakeTimers({
				toFake: ["Date"],
				now: Date.now() + minutes * 60_000,
			});
			expect(await fulfilIn(other)).toBe("claimed elsewhere");
			account.passTime(6);
			expect(await fulfilIn(other)).toBe("fulfilled");
		},
	);

	it("that is refunded in part is sent, and says how much went back", async () => {
		await account.stripe.refunds.create({ payment_intent: id, amount: 800 });
		expect(await fulfilIn(shop)).toBe("fulfilled");
		expect(sent()).toMatchObject({
			received: price,
			refunded: { amount: 800 },
		});
	});
});

describe("what is paid and yet no order", () => {
	it.each([
		["refunded", () => account.stripe.refunds.create({ payment_intent: id })],
		["disputed", () => account.dispute(id)],
	])("is not sent: it was %s", async (_, turnBack) => {
		await turnBack();
		expect(await fulfilIn(shop)).toBe("nothing to send");
		expect(fulfilOrder).not.toHaveBeenCalled();
	});

	it.each([
		["refunded", () => account.stripe.refunds.create({ payment_intent: id })],
		["disputed", () => account.dispute(id)],
	])(
		"is not sent, even if it was %s after it was looked at",
		async (_, turnBack) => {
			const before = await shop.retrieveIntent(id);
			await turnBack();
			expect(await shop.fulfilOnce(before)).toBe("nothing to send");
			expect(fulfilOrder).not.toHaveBeenCalled();
		},
	);

	it.each([
		["of another application", { shop: "", cart: "" }, {}],
		["of another shop with the same item", { shop: "other" }, {}],
		["for a book that we do not sell", { item: "99" }, {}],
		["of another amount", {}, { amount: 100 }],
		[
			"in another currency",
			{},
			{ currency: price.currency === "eur" ? "usd" : "eur" },
		],
	])(
		"is not sent and not touched, and a person is told: a payment %s",
		async (_, metadata, price) => {
			id = await pay(price, metadata);
			const before = await intent();
			const error = vi.spyOn(shop.log, "error").mockReturnValue();
			expect(await fulfilIn(shop)).toBe("nothing to send");
			expect(fulfilOrder).not.toHaveBeenCalled();
			expect((await intent()).metadata).toEqual(before.metadata);
			expect(error).toHaveBeenCalledWith(
				expect.objectContaining({ paymentId: id }),
				"payment not fulfilled",
			);
		},
	);
});

async function claimAndDie() {
	fulfilOrder.mockReturnValueOnce(new Promise(() => {}));
	void fulfilIn(shop);
	await expect
		.poll(async () => (await intent()).metadata.fulfilment_attempt)
		.toBe("1");
}

const fulfilIn = async ({ fulfilOnce, retrieveIntent }: Instance) =>
	fulfilOnce(await retrieveIntent(id));

const intent = () => account.stripe.paymentIntents.retrieve(id);

const sent = () => fulfilOrder.mock.lastCall?.[0];

/** A payment as the shop asks for it, or otherwise. */
async function pay(
	price: { amount?: number; currency?: string } = {},
	metadata: Record<string, string> = {},
) {
	const params = paramsFor("1");
	const { id } = await account.stripe.paymentIntents.create({
		...params,
		...price,
		metadata: { ...params.metadata, ...metadata },
		confirm: true,
		payment_method: "pm_card_visa",
		return_url: "http://localhost:5000/success",
	});
	return id;
}
