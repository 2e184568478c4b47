import type {
	Account,
	AccountLimits,
	AccountOptions,
	AccountState,
	Kind,
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
	const { faults, ...kinds } = {
		...emptyState(options.limits ?? {}, now),
		...options.state,
	};

	const account: Account = {
		...kinds,
		faults,
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
		clear() {
			for (const kind of Object.values(kinds)) {
				kind.clear();
			}
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

function emptyState(
	limits: Partial<AccountLimits>,
	now: () => number,
): AccountState {
	const limitsOf = (kind: Kind) => {
		const [count, share] = defaultLimits[kind];
		return {
			count: limits[kind] ?? count,
			bytes: (limits.bytes ?? defaultBytes) * share,
		};
	};
	const collection = <T extends { id: string }>(kind: Kind) => {
		const { count, bytes } = limitsOf(kind);
		return new Collection<T>(count, bytes);
	};
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
		idempotencyKeys: new IdempotencyKeys(limitsOf("idempotencyKeys"), now),
	};
}

/** How many of each kind, and which part of all bytes is for them. */
const defaultLimits: Record<Kind, [count: number, share: number]> = {
	paymentIntents: [2000, 0.15],
	paymentMethods: [4000, 0.1],
	charges: [4000, 0.15],
	refunds: [2000, 0.05],
	disputes: [1000, 0.05],
	events: [5000, 0.2],
	deliveries: [2000, 0.05],
	requests: [1000, 0.1],
	idempotencyKeys: [10_000, 0.15],
};

const defaultBytes = 96 * 1024 * 1024;
