import type Stripe from "stripe";
import type { IdempotencyKeys } from "./api/idempotency";
import type { Form } from "./api/params";
import type { Collection } from "./collection";
import type { Faults } from "./faults";
import type { TestBankAccount } from "./test-data/test-bank-accounts";
import type { TestCard } from "./test-data/test-cards";

/** Stripe's objects are values here: a change replaces `object`, so what an event holds stays as it was. */
export interface StoredIntent {
	id: string;
	object: Stripe.PaymentIntent;
	pending: PendingStep | null;
}

export interface StoredMethod {
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
export type PendingStep =
	| {
			kind: "challenge" | "redirect";
			source: string;
			method: StoredMethod;
			returnUrl: string | null;
			outcome: "authorized" | "failed" | null;
	  }
	| { kind: "settlement"; method: StoredMethod };

/** The request behind a change; both null when the change came by itself, later. */
export type EventCause = Stripe.Event.Request;

/** Something that changes the account, and the request that made it do so. */
export interface ActionContext {
	account: Account;
	cause: EventCause;
}

export interface Account {
	id: string;
	settleMs: number;
	paymentIntents: Collection<StoredIntent>;
	paymentMethods: Collection<StoredMethod>;
	charges: Collection<Stripe.Charge>;
	refunds: Collection<Stripe.Refund>;
	events: Collection<Stripe.Event>;
	deliveries: Collection<WebhookDelivery>;
	requests: Collection<LoggedRequest>;
	webhook: WebhookEndpoint | undefined;
	/** What goes wrong next. */
	faults: Faults;
	idempotencyKeys: IdempotencyKeys;
	now(): number;
	nowSeconds(): number;
	emit(type: Stripe.Event.Type, object: object, cause: EventCause): void;
	schedule(ms: number, act: () => void): void;
	close(): void;
}

export interface AccountOptions {
	/** The time, in milliseconds. */
	now?: () => number;
	/** How long a delayed payment stays `processing`. */
	settleMs?: number;
	/** Where signed events go. Without it they are only recorded. */
	webhook?: WebhookEndpoint;
	/** How many objects of a kind are kept, where that is not the default. */
	limits?: Partial<AccountLimits>;
}

/** How many objects of each kind are kept. Beyond that the oldest are forgotten. */
export interface AccountLimits {
	paymentIntents: number;
	paymentMethods: number;
	charges: number;
	refunds: number;
	events: number;
	deliveries: number;
	requests: number;
}

/** One call to the API, without what must not be kept. */
export interface LoggedRequest {
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
export interface WebhookDelivery {
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
