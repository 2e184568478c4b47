import type Stripe from "stripe";
import type { IdempotencyKeys } from "./api/idempotency";
import type { Form } from "./api/params";
import type { Collection } from "./collection";
import type { Faults } from "./faults";
import type { TestBankAccount } from "./test-data/test-bank-accounts";
import type { TestCard } from "./test-data/test-cards";

/** `object` is never changed but replaced, so that events keep the object as it was. */
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

/** How payments with a test card or account end. With redirect methods the customer chooses instead. */
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
			challengeResult: ChallengeResult | null;
	  }
	| { kind: "settlement"; method: StoredMethod };

/** What the customer chose on the page of a bank or a wallet. */
export type ChallengeResult = "authorized" | "failed";

/** The request that caused a change. Both fields are null if none did, such as when a debit settles. */
export type EventCause = Stripe.Event.Request;

/** The account to change, and the request that causes the change. */
export interface ActionContext {
	account: Account;
	cause: EventCause;
	/** Where its caller reached the emulator, for links to its pages; null or absent in process and for timers. */
	origin?: string | null;
}

/** What an emulator holds. One whose code is newer can go on with it. */
export interface AccountState {
	paymentIntents: Collection<StoredIntent>;
	paymentMethods: Collection<StoredMethod>;
	charges: Collection<Stripe.Charge>;
	refunds: Collection<Stripe.Refund>;
	disputes: Collection<Stripe.Dispute>;
	events: Collection<Stripe.Event>;
	deliveries: Collection<WebhookDelivery>;
	requests: Collection<LoggedRequest>;
	/** What goes wrong next. */
	faults: Faults;
	idempotencyKeys: IdempotencyKeys;
}

export interface Account extends AccountState {
	id: string;
	settleMs: number;
	webhook: WebhookEndpoint | undefined;
	now(): number;
	nowSeconds(): number;
	/** How many events are being sent at this moment. */
	deliveriesUnderWay: number;
	/** Records an event and sends it. `before` is what the object was, if this is about a change. */
	emit(
		type: Stripe.Event.Type,
		object: object,
		cause: EventCause,
		before?: object,
	): void;
	schedule(ms: number, task: () => void): void;
	/** Forgets everything but the faults. */
	clear(): void;
	close(): void;
}

export interface AccountOptions {
	/** The current time in milliseconds; default `Date.now`. */
	now?: () => number;
	/** How many milliseconds a bank debit stays `processing`; default 4000. */
	settleMs?: number;
	/** Where signed events are sent. Without it they are only recorded. */
	webhook?: WebhookEndpoint;
	/** What an earlier emulator held. Its timers go on, so that a debit under way still settles. */
	state?: AccountState;
	/** Overrides how many objects of each kind are kept. */
	limits?: Partial<AccountLimits>;
}

/** What is kept, and in the end forgotten. */
export type Kind = Exclude<keyof AccountState, "faults">;

/** How many objects of each kind are kept, and about how many bytes all take together. Beyond that the oldest are forgotten. */
export type AccountLimits = Record<Kind | "bytes", number>;

/** One request to the API, without its secrets. */
interface LoggedRequest {
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
	/** The payment that it is about, if it is about one. */
	payment_intent: string | null;
}

export interface WebhookEndpoint {
	url: string;
	secret: string;
	/** The types of the events that it is sent, as Stripe's `enabled_events`; all without it. */
	enabledEvents?: string[];
	fetch?: typeof fetch;
	retryDelaysMs?: number[];
}

/** The delivery of one event to the webhook endpoint. */
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
