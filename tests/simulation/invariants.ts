import type { Stripe } from "stripe";
import { Broken } from "./broken";
import type { Scenario } from "./scenario";

/** What must be true after each step. */
export function checkStep(scenario: Scenario) {
	const intents = readIntents(scenario);
	onePayableIntent(scenario, intents);
	cataloguePrice(scenario);
	paidBeforeSent(scenario, intents);
	sentOnce(scenario);
	saysWhatIsKnown(scenario, intents);
	foreignUntouched(scenario, intents);
	return intents;
}

/** What must be true once the faults have ended and Stripe has tried its webhooks again. */
export function checkEnd(scenario: Scenario) {
	paidIsSent(scenario, checkStep(scenario));
	noDeadEnd(scenario);
}

type Intents = ReadonlyMap<string, Stripe.PaymentIntent>;

/** The intents that the scenario knows of, as they are now; those that are gone are left out. */
function readIntents({ seen, foreign, state, world }: Scenario): Intents {
	const sent = state.sent.map(({ paymentId }) => paymentId);
	const byId = new Map<string, Stripe.PaymentIntent>();
	for (const id of [...seen, ...foreign.keys(), ...sent]) {
		const intent = world.stripe.intent(id);
		if (intent) {
			byId.set(id, intent);
		}
	}
	return byId;
}

/** At most one intent per cart, item and price can be paid or has been, as long as Stripe remembers its keys. */
function onePayableIntent({ seen }: Scenario, intents: Intents) {
	const orders = new Map<string, string[]>();
	for (const { id, status, metadata, amount } of intents.values()) {
		if (seen.has(id) && status !== "canceled") {
			const order = `${metadata.cart} ${metadata.item} ${amount}`;
			orders.set(order, [...(orders.get(order) ?? []), id]);
		}
	}
	for (const ids of orders.values()) {
		if (ids.length > 1) {
			throw new Broken("one-payable-intent", ids.join(" and "));
		}
	}
}

/** Amount and currency are the catalogue's when the intent is created. */
function cataloguePrice({ state }: Scenario) {
	for (const { asked, price } of state.created) {
		if (asked !== price) {
			throw new Broken("catalogue-price", `${asked} instead of ${price}`);
		}
	}
}

/** Nothing is sent without the money of this shop's own intent. */
function paidBeforeSent({ state, foreign }: Scenario, intents: Intents) {
	for (const { paymentId } of state.sent.slice(state.checked)) {
		const intent = intents.get(paymentId);
		const isPaid =
			intent?.status === "succeeded" &&
			intent.amount_received >= intent.amount &&
			intent.metadata.price === `${intent.amount} ${intent.currency}`;
		if (!isPaid || foreign.has(paymentId)) {
			throw new Broken("paid-before-sent", `${paymentId} is not our payment`);
		}
		if (state.notToSend.has(paymentId)) {
			throw new Broken("paid-before-sent", `${paymentId} went back before`);
		}
	}
	state.checked = state.sent.length;
}

/** Repeats have the same idempotency key, and are only there when a process has died. */
function sentOnce({ state }: Scenario) {
	const keys = new Map<string, Set<string>>();
	for (const { paymentId, idempotencyKey } of state.sent) {
		keys.set(paymentId, (keys.get(paymentId) ?? new Set()).add(idempotencyKey));
	}
	for (const [paymentId, used] of keys) {
		if (used.size > 1) {
			throw new Broken("sent-once", `${paymentId} has several keys`);
		}
	}
	if (state.deaths === 0 && keys.size < state.sent.length) {
		throw new Broken("sent-once", `${state.sent.length} times`);
	}
}

/** No page says of a payment what Stripe does not. */
function saysWhatIsKnown({ shopper, foreign }: Scenario, intents: Intents) {
	const { page } = shopper;
	if (page.at === "checkout" && page.payment.state === "settled") {
		const { paid, paymentId } = page.payment;
		const { status = "" } = intents.get(paymentId) ?? {};
		if (paid && !["succeeded", "requires_capture"].includes(status)) {
			throw new Broken("says-what-is-known", `paid, but ${status}`);
		}
	}
	for (const { paymentId, status } of shopper.receipts) {
		if (foreign.has(paymentId)) {
			throw new Broken("says-what-is-known", "a receipt of somebody else's");
		}
		if (
			status === "succeeded" &&
			intents.get(paymentId)?.status !== "succeeded"
		) {
			throw new Broken("says-what-is-known", "a receipt of what is not paid");
		}
	}
}

/** No metadata of a payment that is not ours changes. */
function foreignUntouched({ foreign }: Scenario, intents: Intents) {
	for (const [id, metadata] of foreign) {
		if (JSON.stringify(intents.get(id)?.metadata) !== metadata) {
			throw new Broken("foreign-untouched", id);
		}
	}
}

/** Every paid order is fulfilled once the faults end. */
function paidIsSent({ state, seen }: Scenario, intents: Intents) {
	const sent = new Set(state.sent.map(({ paymentId }) => paymentId));
	for (const { id, status, latest_charge: charge } of intents.values()) {
		const isKept =
			typeof charge === "object" && !charge?.refunded && !charge?.disputed;
		const isDue = seen.has(id) && status === "succeeded" && isKept;
		if (isDue && !sent.has(id) && !state.notToSend.has(id)) {
			throw new Broken("paid-is-sent", `${id} was not sent`);
		}
	}
}

/** Some action on the page leads to a payment that can be paid or has been. */
function noDeadEnd({ shopper: { page } }: Scenario) {
	const isAlive =
		page.at === "receipt" ||
		(page.at === "checkout" && page.payment.state !== "unavailable");
	if (!isAlive) {
		throw new Broken("no-dead-end", JSON.stringify(page));
	}
}
