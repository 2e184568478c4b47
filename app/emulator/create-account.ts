import type { Account, AccountOptions } from "./account";
import { IdempotencyKeys } from "./api/idempotency";
import { Collection } from "./collection";
import { deliver } from "./events/deliver-webhooks";
import { recordEvent } from "./events/record-event";
import { Faults } from "./faults";

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
