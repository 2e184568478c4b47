import type {
	Account,
	AccountLimits,
	AccountOptions,
	AccountState,
} from "./account";
import { IdempotencyKeys } from "./api/idempotency";
import { Collection } from "./collection";
import { deliverEvent } from "./events/deliver-webhooks";
import { recordEvent } from "./events/record-event";
import { Faults } from "./faults";

/** The account of one emulator, empty unless it goes on with an earlier state. Its timers run until `close`. */
export function createAccount(options: AccountOptions): Account {
	const timers = new Set<ReturnType<typeof setTimeout>>();
	const now = options.now ?? Date.now;
	const limits = { ...defaultLimits, ...options.limits };

	const account: Account = {
		...emptyState(limits, now),
		...options.state,
		id: "acct_emulator",
		settleMs: options.settleMs ?? 4000,
		webhook: options.webhook,
		now,
		nowSeconds: () => Math.floor(now() / 1000),
		deliveriesUnderWay: 0,
		emit(type, object, cause, before) {
			measureAgain(account, object);
			const event = recordEvent(account, { type, object, cause, before });
			deliverEvent(account, event);
		},
		schedule(ms, task) {
			const timer = setTimeout(() => {
				timers.delete(timer);
				task();
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

/** Payments change in place, and what changes them says so. */
function measureAgain({ paymentIntents }: Account, object: object) {
	const intent =
		"id" in object ? paymentIntents.get(String(object.id)) : undefined;
	if (intent) {
		paymentIntents.put(intent);
	}
}

function emptyState(limits: AccountLimits, now: () => number): AccountState {
	const collection = <T extends { id: string }>(kind: keyof typeof shares) =>
		new Collection<T>(limits[kind], limits.bytes * shares[kind]);
	return {
		paymentIntents: collection("paymentIntents"),
		paymentMethods: collection("paymentMethods"),
		charges: collection("charges"),
		refunds: collection("refunds"),
		disputes: collection("disputes"),
		events: collection("events"),
		deliveries: collection("deliveries"),
		requests: collection("requests"),
		faults: new Faults(),
		idempotencyKeys: new IdempotencyKeys(
			{
				count: limits.idempotencyKeys,
				bytes: limits.bytes * shares.idempotencyKeys,
			},
			now,
		),
	};
}

/** Which part of all bytes is for which kind. */
const shares = {
	paymentIntents: 0.15,
	paymentMethods: 0.1,
	charges: 0.15,
	refunds: 0.05,
	disputes: 0.05,
	events: 0.2,
	deliveries: 0.05,
	requests: 0.1,
	idempotencyKeys: 0.15,
};

const defaultLimits: AccountLimits = {
	paymentIntents: 2000,
	paymentMethods: 4000,
	charges: 4000,
	refunds: 2000,
	disputes: 1000,
	events: 5000,
	deliveries: 2000,
	requests: 1000,
	idempotencyKeys: 10_000,
	bytes: 96 * 1024 * 1024,
};
