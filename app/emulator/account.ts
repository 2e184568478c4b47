import type Stripe from "stripe";
import { IdempotencyKeys } from "./api/idempotency";
import type { RequestRecord } from "./api/request-log";
import { Collection } from "./collection";
import {
	type Delivery,
	deliver,
	type WebhookEndpoint,
} from "./events/deliver-webhooks";
import { type Cause, recordEvent } from "./events/record-event";
import { Faults } from "./faults";
import type { TestBankAccount } from "./test-data/test-bank-accounts";
import type { TestCard } from "./test-data/test-cards";

/** How many objects of each kind are kept; the oldest go first. */
export const LIMITS = {
	paymentIntents: 2000,
	paymentMethods: 4000,
	charges: 4000,
	refunds: 2000,
	events: 5000,
	deliveries: 2000,
	requests: 1000,
};

/** Stripe's objects are values here: a change replaces `object`, so what an event holds stays as it was. */
export interface Intent {
	id: string;
	object: Stripe.PaymentIntent;
	pending: Pending | null;
}

export interface Method {
	id: string;
	object: Stripe.PaymentMethod;
	behaviour: Behaviour;
}

/** How a test card or account will behave; methods that redirect ask the customer instead. */
export interface Behaviour {
	card?: TestCard;
	bank?: TestBankAccount;
}

/** What an unfinished payment waits for. */
export type Pending =
	| {
			kind: "challenge" | "redirect";
			source: string;
			method: Method;
			returnUrl: string | null;
			outcome: "authorized" | "failed" | null;
	  }
	| { kind: "settlement"; method: Method };

/** Something that changes the account, and the request that made it do so. */
export interface Act {
	account: Account;
	cause: Cause;
}

export interface Account {
	id: string;
	settleMs: number;
	intents: Collection<Intent>;
	methods: Collection<Method>;
	charges: Collection<Stripe.Charge>;
	refunds: Collection<Stripe.Refund>;
	events: Collection<Stripe.Event>;
	deliveries: Collection<Delivery>;
	requests: Collection<RequestRecord>;
	webhook: WebhookEndpoint | undefined;
	/** What goes wrong next. */
	faults: Faults;
	keys: IdempotencyKeys;
	now(): number;
	seconds(): number;
	emit(type: Stripe.Event.Type, object: object, cause: Cause): void;
	later(ms: number, act: () => void): void;
	close(): void;
}

export interface AccountOptions {
	/** The time, in milliseconds. */
	now?: () => number;
	/** How long a delayed payment stays `processing`. */
	settleMs?: number;
	/** Where signed events go. Without it they are only recorded. */
	webhook?: WebhookEndpoint;
}

export function createAccount(options: AccountOptions): Account {
	const timers = new Set<ReturnType<typeof setTimeout>>();
	const now = options.now ?? Date.now;

	const account: Account = {
		id: "acct_emulator",
		settleMs: options.settleMs ?? 4000,
		intents: new Collection(LIMITS.paymentIntents),
		methods: new Collection(LIMITS.paymentMethods),
		charges: new Collection(LIMITS.charges),
		refunds: new Collection(LIMITS.refunds),
		events: new Collection(LIMITS.events),
		deliveries: new Collection(LIMITS.deliveries),
		requests: new Collection(LIMITS.requests),
		webhook: options.webhook,
		faults: new Faults(),
		keys: new IdempotencyKeys(now),
		now,
		seconds: () => Math.floor(now() / 1000),
		emit(type, object, cause) {
			deliver(account, recordEvent(account, { type, object, cause }));
		},
		later(ms, act) {
			const timer = setTimeout(() => {
				timers.delete(timer);
				act();
			}, ms);
			timer.unref?.();
			timers.add(timer);
		},
		close() {
			for (const timer of timers) {
				clearTimeout(timer);
			}
			timers.clear();
		},
	};
	return account;
}
