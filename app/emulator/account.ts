import type Stripe from "stripe";
import type { IdempotencyKeys } from "./api/idempotency";
import type { Form } from "./api/params";
import type { Collection } from "./collection";
import type { Faults } from "./faults";
import type { TestBankAccount } from "./test-data/test-bank-accounts";
import type { TestCard } from "./test-data/test-cards";

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

/** The request behind a change; both null when the change came by itself, later. */
export type Cause = Stripe.Event.Request;

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

/** One call to the API, without what must not be kept. */
export interface RequestRecord {
	id: string;
	object: "emulator.request";
	created: number;
	method: string;
	path: string;
	params: Form;
	status: number;
	error: string | null;
	idempotency_key: string | null;
	idempotent_replayed: boolean;
	latency_ms: number;
}

export interface WebhookEndpoint {
	url: string;
	secret: string;
	fetch?: typeof fetch;
	retryDelaysMs?: number[];
}

/** One event on its way to the endpoint. */
export interface Delivery {
	id: string;
	object: "emulator.delivery";
	created: number;
	event: string;
	type: string;
	url: string;
	status: "pending" | "succeeded" | "failed";
	attempts: WebhookAttempt[];
}

interface WebhookAttempt {
	created: number;
	status: number | null;
	error: string | null;
	latency_ms: number;
}
