import type { Scenario } from "./scenario";
import type { Shopper } from "./shopper";

/** What may happen next: a shopper does something, or the shop, Stripe or the clock. */
export type Step = (run: Scenario) => Promise<unknown>;

export const visit: Step = async (run) =>
	run.shopper.checkout(await run.shop());

/** Pays; who sees no form tries again first, as the page says. */
const payWith =
	(method: Parameters<Shopper["pay"]>[0]): Step =>
	async (run) => {
		const { shopper } = run;
		for (let visits = 0; visits < 2 && !shopper.secret; visits++) {
			await shopper.tryAgain(await run.shop());
		}
		return shopper.secret && shopper.pay(method);
	};

export const pay = payWith("card");
export const payByBank = payWith("bank");
export const payDeclined = payWith("declined");
export const payWith3ds = payWith("threeDSecure");

export const receipt: Step = async (run) =>
	run.shopper.secret && run.shopper.success(await run.shop());

export const deliver: Step = (run) => run.deliver();

/** Each webhook comes twice, and the last comes first. */
export const deliverTwiceBackwards: Step = async (run) => {
	await run.doubleAndReverseWebhooks();
	await run.deliver();
};

export const loseWebhooks: Step = (run) => run.loseWebhooks();

export const wait =
	(ms: number): Step =>
	(run) =>
		run.world.clock.pass(ms);

/** The payment that was last paid for is refunded, in whole or in part. */
export const refund =
	(amount?: number): Step =>
	async (run) => {
		const { error } = await run.dashboard("/v1/refunds", {
			payment_intent: run.shopper.paymentId,
			...(amount && { amount: String(amount) }),
		});
		if (!error && !amount) {
			wentBack(run);
		}
	};

export const dispute: Step = async (run) => {
	const { error } = await run.dashboard(`${emulatorPathOf(run)}/dispute`);
	if (!error) {
		wentBack(run);
	}
};

export const cancel: Step = (run) =>
	run.dashboard(`/v1/payment_intents/${run.shopper.paymentId}/cancel`);

export const forget: Step = async (run) => {
	await run.dashboard(`${emulatorPathOf(run)}/forget`);
	run.seen.delete(run.shopper.paymentId);
};

export const correctAuthor: Step = async (run) =>
	run.deploy((book) => {
		book.author = "R. W. Hamming";
	});

export const changePrice: Step = async (run) =>
	run.deploy((book) => {
		book.price = { ...book.price, amount: book.price.amount + 100 };
	});

/** Two tabs of one browser, and the second pays, too. */
export const payInSecondTab: Step = async (run) => {
	const tab = run.shopper.openTab();
	await tab.checkout(await run.shop());
	await tab.pay("card");
};

export const visitOtherInstance: Step = async (run) =>
	run.shopper.checkout(await run.secondInstance());

export const deliverToOtherInstance: Step = async (run) =>
	run.deliver(await run.secondInstance());

export const foreignPayment: Step = async (run) => {
	const { client_secret } = await run.foreignPayment();
	await run.shopper.openTab(client_secret).success(await run.shop());
	await run.deliver();
};

/** The last hour before the cart would have had to be renewed, with another book. */
export const secondBookLater: Step = async (run) => {
	await run.world.clock.pass(22 * hourMs);
	await run.shopper.openTab().checkout(await run.shop(), "2");
};

/** So much later Stripe has forgotten the keys of yesterday. */
export const keysForgottenAfter =
	(hours: number): Step =>
	async (run) => {
		await run.world.clock.pass(hours * hourMs);
		await run.dashboard("/emulator/api/idempotency_keys/forget");
	};

/** Two instances look at the same moment. */
export const race: Step = async (run) => {
	const { secret } = run.shopper;
	const instances = [await run.shop(), await run.secondInstance()];
	return (
		secret &&
		Promise.all(
			instances.map((one) => run.shopper.openTab(secret).success(one)),
		)
	);
};

/** Another instance, whose clock is ahead, looks at a fulfilment that a third one has met, too. */
export const lookFromOthers: Step = async (run) => {
	const [third, ahead] = [
		await run.secondInstance(),
		await run.secondInstance(),
	];
	ahead.skewMs = clockErrorMs;
	const { secret } = run.shopper;
	if (secret) {
		await run.shopper.openTab(secret).success(third);
		await run.shopper.openTab(secret).success(ahead);
	}
};

/** Who sees no form visits again, and again. */
export const visits: Step = async (run) => {
	for (let visits = 0; visits < 3; visits++) {
		await visit(run);
	}
};

export const clockWrongBy =
	(sign: 1 | -1): Step =>
	async (run) => {
		(await run.shop()).skewMs = sign * clockErrorMs;
	};

/** The next two attempts to send the book fail. */
export const sendingFails: Step = async (run) => {
	run.state.failingSends = 2;
};

export const kill: Step = async (run) => run.kill();

/** What goes back before it is sent must not be sent any more. */
function wentBack({ state, shopper: { paymentId } }: Scenario) {
	if (!state.sent.some((order) => order.paymentId === paymentId)) {
		state.notToSend.add(paymentId);
	}
}

const emulatorPathOf = ({ shopper }: Scenario) =>
	`/emulator/api/payment_intents/${shopper.paymentId}`;

const hourMs = 60 * 60 * 1000;

const clockErrorMs = 6 * 60 * 1000;
