import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Fault } from "../../../app/emulator/faults";
import {
	type Account,
	type Instance,
	openAccount,
} from "../../support/shop/open-instances";
import { paramsFor } from "../../support/stripe/params-for";

const { fulfilOrder } = vi.hoisted(() => ({
	fulfilOrder: vi.fn(async () => {}),
}));
vi.mock("../../../app/payments/fulfilment/fulfil-order.server", () => ({
	fulfilOrder,
}));

let account: Account;
let shop: Instance;
let other: Instance;
let id: string;

beforeEach(async () => {
	fulfilOrder.mockClear();
	account = openAccount();
	shop = await account.openInstance();
	other = await account.openInstance();
	id = await pay();
});

describe.each([
	"refused",
	"lost",
	"cut_off",
	"saved_500",
	"saved_500_after_effect",
	"unsaved_500",
	"rate_limit",
	"key_in_use",
] as const)("when Stripe's fault is %s", (kind) => {
	it.each([
		["claim", 0],
		["mark", 1],
	])("at the %s, the order is sent once all the same", async (_, skip) => {
		await plan({ kind, skip, times: 1 });
		await fulfilIn(shop).catch(() => {});
		await untilFulfilled();
		expect(fulfilOrder).toHaveBeenCalledOnce();
	});
});

describe("an error that Stripe saves and repeats", () => {
	it("at the claim is no claim: the next who asks sends the order, wherever that is", async () => {
		await plan({ kind: "saved_500", times: 1 });
		await expect(fulfilIn(shop)).rejects.toThrow();
		expect(await fulfilIn(other)).toBe("fulfilled");
		expect(fulfilOrder).toHaveBeenCalledOnce();
	});

	it("at ten claims after each other still leaves an eleventh", async () => {
		await plan({ kind: "saved_500" });
		for (let turn = 1; turn <= 10; turn++) {
			await expect(fulfilIn(turn % 2 ? shop : other)).rejects.toThrow();
		}
		await account.clearFaults();
		expect(await fulfilIn(shop)).toBe("fulfilled");
		expect(fulfilOrder).toHaveBeenCalledOnce();
	});
});

describe("what was sent but could not be marked", () => {
	it("is told in the log from what was not sent, and is marked as soon as Stripe lets us", async () => {
		const error = vi.spyOn(shop.log, "error").mockReturnValue();
		await plan({ kind: "saved_500", skip: 1 });
		await expect(fulfilIn(shop)).rejects.toThrow();
		const messages = error.mock.calls.map(([, message]) => message);
		expect(messages).toContain("fulfilment sent but not marked");
		expect(messages).not.toContain("fulfilment failed, not sent");

		await account.clearFaults();
		await expect
			.poll(async () => (await intent()).metadata.fulfilled, { timeout: 9_000 })
			.toMatch(/^\d{4}-/);
		expect(fulfilOrder).toHaveBeenCalledOnce();
	});

	it("is sent by nobody else meanwhile, and not by the same process again, whatever the time", async () => {
		vi.spyOn(shop.log, "error").mockReturnValue();
		await plan({ kind: "saved_500", skip: 1 });
		await expect(fulfilIn(shop)).rejects.toThrow();
		await account.clearFaults();
		expect(await fulfilIn(other)).toBe("claimed elsewhere");
		account.passTime(6);
		expect(await fulfilIn(shop)).toBe("fulfilled");
		expect(await fulfilIn(other)).toBe("fulfilled");
		expect(fulfilOrder).toHaveBeenCalledOnce();
	});

	it("is not what the log says of an order that could not be sent", async () => {
		const error = vi.spyOn(shop.log, "error").mockReturnValue();
		fulfilOrder.mockRejectedValueOnce(new Error("Out of paper."));
		await expect(fulfilIn(shop)).rejects.toThrow();
		const messages = error.mock.calls.map(([, message]) => message);
		expect(messages).toEqual(["fulfilment failed, not sent"]);
	});
});

/** As deliveries and receipt pages ask again and again, and time passes. */
async function untilFulfilled() {
	for (let turn = 0; !(await intent()).metadata.fulfilled; turn++) {
		if (turn === 4) {
			throw new Error("It is never fulfilled.");
		}
		const instance = turn % 2 ? shop : other;
		await fulfilIn(instance).catch(() => {});
		account.passTime(6);
	}
}

/** Strikes what the shop writes about the payment. */
const plan = (fault: Pick<Fault, "kind"> & Partial<Fault>) =>
	account.plan({ method: "POST", path: `/v1/payment_intents/${id}`, ...fault });

const fulfilIn = async ({ fulfilOnce, retrieveIntent }: Instance) =>
	fulfilOnce(await retrieveIntent(id));

const intent = () => account.stripe.paymentIntents.retrieve(id);

async function pay() {
	const { id } = await account.stripe.paymentIntents.create({
		...paramsFor("1"),
		confirm: true,
		payment_method: "pm_card_visa",
		return_url: "http://localhost:5000/success",
	});
	return id;
}
