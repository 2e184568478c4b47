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
		...(options.state ?? emptyState(limits, now)),
		id: "acct_emulator",
		settleMs: options.settleMs ?? 4000,
		webhook: options.webhook,
		now,
		nowSeconds: () => Math.floor(now() / 1000),
		emit(type, object, cause) {
			deliverEvent(account, recordEvent(account, { type, object, cause }));
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

const emptyState = (
	limits: AccountLimits,
	now: () => number,
): AccountState => ({
	paymentIntents: new Collection(limits.paymentIntents),
	paymentMethods: new Collection(limits.paymentMethods),
	charges: new Collection(limits.charges),
	refunds: new Collection(limits.refunds),
	events: new Collection(limits.events),
	deliveries: new Collection(limits.deliveries),
	requests: new Collection(limits.requests),
	faults: new Faults(),
	idempotencyKeys: new IdempotencyKeys(limits.idempotencyKeys, now),
});

const defaultLimits: AccountLimits = {
	paymentIntents: 2000,
	paymentMethods: 4000,
	charges: 4000,
	refunds: 2000,
	events: 5000,
	deliveries: 2000,
	requests: 1000,
	idempotencyKeys: 10_000,
};
