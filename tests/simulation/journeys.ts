import type { Scenario } from "./scenario";
import type { Shopper } from "./shopper";

/** A story in steps, each of which may meet a fault; after each the invariants are checked. */
export type Step = (scenario: Scenario) => Promise<unknown>;

const visit: Step = async ({ shopper, shop }) => shopper.checkout(await shop());

/** Pays; who sees no form tries again first, as the page says. */
const payWith =
	(method: Parameters<Shopper["pay"]>[0]): Step =>
	async ({ shopper, shop }) => {
		for (let visits = 0; visits < 2 && !shopper.secret; visits++) {
			await shopper.tryAgain(await shop());
		}
		return shopper.secret && shopper.pay(method);
	};

const pay = payWith("card");
const payByBank = payWith("bank");
const payDeclined = payWith("declined");
const payWith3ds = payWith("threeDSecure");
const receipt: Step = async ({ shopper, shop }) => {
	if (shopper.secret) {
		await shopper.success(await shop());
	}
};
const deliver: Step = ({ deliver }) => deliver();
const loseWebhooks: Step = ({ loseWebhooks }) => loseWebhooks();
const wait =
	(ms: number): Step =>
	({ world }) =>
		world.clock.pass(ms);

/** The payment that was last paid for is refunded, in whole or in part. */
const refund =
	(amount?: number): Step =>
	async ({ shopper, dashboard, state }) => {
		const [id = ""] = shopper.secret?.split("_secret_") ?? [];
		const { error } = await dashboard("/v1/refunds", {
			payment_intent: id,
			...(amount && { amount: String(amount) }),
		});
		if (
			!error &&
			!amount &&
			!state.sent.some(({ paymentId }) => paymentId === id)
		) {
			state.notToSend.add(id);
		}
	};

const dispute: Step = async ({ shopper, dashboard, state }) => {
	const [id = ""] = shopper.secret?.split("_secret_") ?? [];
	const { error } = await dashboard(
		`/emulator/api/payment_intents/${id}/dispute`,
	);
	if (!error && !state.sent.some(({ paymentId }) => paymentId === id)) {
		state.notToSend.add(id);
	}
};

const cancel: Step = async ({ shopper, dashboard }) => {
	const [id = ""] = shopper.secret?.split("_secret_") ?? [];
	await dashboard(`/v1/payment_intents/${id}/cancel`);
};

const forget: Step = async ({ shopper, dashboard, seen }) => {
	const [id = ""] = shopper.secret?.split("_secret_") ?? [];
	await dashboard(`/emulator/api/payment_intents/${id}/forget`);
	seen.delete(id);
};

const correctAuthor: Step = async ({ shop }) => {
	const [book] = (await shop()).routes.books;
	if (book) {
		book.author = "R. W. Hamming";
	}
};

/** Two tabs of one browser, and the second pays, too. */
const payInSecondTab: Step = async ({ shopper, shop }) => {
	const tab = shopper.openTab();
	await tab.checkout(await shop());
	await tab.pay("card");
};

const visitOtherInstance: Step = async ({ shopper, secondInstance }) =>
	shopper.checkout(await secondInstance());

/** The webhook comes to two instances at the same moment as the receipt page is opened. */
const deliverToOtherInstance: Step = async ({ deliver, secondInstance }) =>
	deliver(await secondInstance());

const foreignPayment: Step = async (scenario) => {
	const { client_secret } = await scenario.foreignPayment();
	const stranger = scenario.shopper.openTab();
	stranger.secret = client_secret;
	await stranger.success(await scenario.shop());
	await scenario.deliver();
};

/** The last hour before the cart would have had to be renewed, with another book. */
const secondBookLater: Step = async ({ world, shopper, shop }) => {
	await world.clock.pass(22 * 60 * 60 * 1000);
	const tab = shopper.openTab();
	await tab.checkout(await shop(), "2");
};

/** Stripe has forgotten the keys of yesterday. */
const aDayLater: Step = async ({ world, dashboard }) => {
	await world.clock.pass(25 * 60 * 60 * 1000);
	await dashboard("/emulator/api/idempotency_keys/forget");
};

const threeHoursLater: Step = async ({ world, dashboard }) => {
	await world.clock.pass(3 * 60 * 60 * 1000);
	await dashboard("/emulator/api/idempotency_keys/forget");
};

/** Two instances look at the same moment. */
const race: Step = async ({ shopper, shop, secondInstance }) => {
	if (shopper.secret) {
		const [one, other] = [await shop(), await secondInstance()];
		await Promise.all([
			shopper.openTab(shopper.secret).success(one),
			shopper.openTab(shopper.secret).success(other),
		]);
	}
};

/** Another instance, whose clock is ahead, looks at a fulfilment that a third one has met, too. */
const lookFromOthers: Step = async ({ shopper, secondInstance }) => {
	const [third, ahead] = [await secondInstance(), await secondInstance()];
	ahead.skewMs = 6 * 60 * 1000;
	if (shopper.secret) {
		await shopper.openTab(shopper.secret).success(third);
		await shopper.openTab(shopper.secret).success(ahead);
	}
};

/** Stripe fails for as long as it takes to visit three times. */
const visits: Step = async (scenario) => {
	for (let visits = 0; visits < 3; visits++) {
		await visit(scenario);
	}
};

const clockAhead: Step = async ({ shop }) => {
	(await shop()).skewMs = 6 * 60 * 1000;
};

/** The journeys that meet every fault at every call. */
export const journeys: Record<string, Step[]> = {
	buy: [visit, pay, receipt, deliver],
	"buy, and close the page": [visit, pay, deliver],
	"buy, and lose the webhooks": [visit, pay, loseWebhooks, receipt],
	"webhook to one instance, receipt from another": [
		visit,
		pay,
		deliverToOtherInstance,
		receipt,
	],
	"decline, then buy": [visit, payDeclined, visit, pay, receipt, deliver],
	"bank debit": [visit, payByBank, receipt, wait(10_000), deliver, receipt],
	"3-D Secure abandoned": [
		visit,
		payWith3ds,
		receipt,
		wait(60_000),
		visit,
		pay,
		deliver,
	],
	"refund before anything is sent": [visit, pay, refund(), deliver, receipt],
	"part of it refunded": [visit, pay, refund(500), deliver, receipt],
	"dispute before anything is sent": [visit, pay, dispute, deliver, receipt],
	"two tabs": [visit, payInSecondTab, pay, visit, deliver],
	"two instances": [visit, visitOtherInstance, pay, receipt, deliver],
	"canceled in the Dashboard": [visit, cancel, visit, pay, deliver],
	"gone at Stripe": [visit, forget, visit, pay, deliver],
	"the author corrected": [visit, pay, correctAuthor, visit, deliver],
	"another application's payment": [foreignPayment, visit, pay, deliver],
	"a second book, 22 hours later": [
		visit,
		pay,
		deliver,
		secondBookLater,
		threeHoursLater,
		visit,
	],
	"two instances at the same moment": [visit, pay, race, deliver],
	"three instances, one with a clock ahead": [
		visit,
		pay,
		deliver,
		lookFromOthers,
		lookFromOthers,
	],
	"a clock that is ahead": [clockAhead, visit, pay, deliver, receipt],
};

/** What may happen at random, between any two others. */
export const randomSteps: Step[] = [
	visit,
	visit,
	pay,
	pay,
	payDeclined,
	payByBank,
	payWith3ds,
	receipt,
	receipt,
	deliver,
	deliver,
	loseWebhooks,
	payInSecondTab,
	visitOtherInstance,
	deliverToOtherInstance,
	race,
	visits,
	cancel,
	foreignPayment,
	clockAhead,
	correctAuthor,
	refund(),
	refund(500),
	dispute,
	wait(10_000),
	wait(7 * 60_000),
	async ({ kill }) => kill(),
	async ({ shop }) => {
		(await shop()).skewMs = -6 * 60 * 1000;
	},
	aDayLater,
];
