import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Receipt } from "../../../app/payments/receipt/receipt";

let shop: Awaited<ReturnType<typeof openInstance>>;
let id: string;

beforeEach(async () => {
	shop = await openInstance();
	const { id: made } = await shop.stripe.paymentIntents.create({
		amount: 2300,
		currency: "usd",
		metadata: { item: "1", cart: "c" },
		confirm: true,
		payment_method: "pm_card_visa",
		return_url: "http://localhost:5000/success",
	});
	id = made;
});

afterEach(() => {
	vi.useRealTimers();
});

it("sends one book, however many ask at once, in two instances of the shop", async () => {
	const other = await openInstance();
	const sent: Receipt[] = [];
	const fulfil = async (receipt: Receipt) => void sent.push(receipt);
	const asking = Array.from({ length: 20 }, (_, turn) =>
		fulfilIn(turn % 2 ? shop : other, fulfil),
	);
	await Promise.all(asking);
	expect(await fulfilIn(other, fulfil)).toBe("fulfilled");
	expect(sent).toHaveLength(1);
	expect(sent[0]).toMatchObject({
		paymentId: id,
		item: "1",
		received: { amount: 2300 },
	});
});

it("tries again after a failure, with the next delivery", async () => {
	const failing = async () => {
		throw new Error("The printer is out of paper.");
	};
	await expect(fulfilIn(shop, failing)).rejects.toThrow("out of paper");
	let sent = 0;
	expect(await fulfilIn(shop, async () => void sent++)).toBe("fulfilled");
	expect(sent).toBe(1);
});

it("is taken over when whoever began it has died", async () => {
	const never = () => new Promise<void>(() => {});
	void fulfilIn(shop, never);
	await expect
		.poll(async () => (await intent()).metadata.fulfilment_claim)
		.toBeTruthy();

	let sent = 0;
	const fulfil = async () => void sent++;
	expect(await fulfilIn(shop, fulfil)).toBe("in progress elsewhere");
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 60 * 1000 });
	expect(await fulfilIn(shop, fulfil)).toBe("fulfilled");
	expect(sent).toBe(1);
});

const intent = () =>
	shop.stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] });

const fulfilIn = async (
	{ fulfilOnce }: typeof shop,
	fulfil: (receipt: Receipt) => Promise<void>,
) => fulfilOnce(await intent(), fulfil);

/** The modules of another process: fresh ones, on the same Stripe. */
async function openInstance() {
	vi.resetModules();
	const { fulfilOnce } = await import(
		"../../../app/payments/fulfilment/fulfil-once.server"
	);
	const { stripe } = await import("../../../app/payments/stripe.server");
	return { fulfilOnce, stripe };
}
