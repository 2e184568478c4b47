import type {
	Appearance,
	StripePaymentElementOptions,
} from "@stripe/stripe-js";

export type FieldName =
	| "number"
	| "expiry"
	| "cvc"
	| "country"
	| "postalCode"
	| "name"
	| "email"
	| "routingNumber"
	| "accountNumber"
	| "accountType";

/** All that the Payment Element shows; what can be worked out from it is not kept. */
export interface FormState {
	phase: "loading" | "ready" | "failed";
	methods: readonly string[];
	/** The chosen method; null while every row of an accordion is closed. */
	method: string | null;
	values: Record<FieldName, string>;
	/** Fields that were left or submitted, whose problems may therefore be shown. */
	revealed: ReadonlySet<FieldName>;
	confirming: boolean;
	options: StripePaymentElementOptions;
	appearance: Appearance;
	skeleton: boolean;
	locale: string;
}

/** The state of one Payment Element, shared by its React tree and by Stripe's methods. */
export type FormStore = ReturnType<typeof createFormStore>;

export function createFormStore(initial: FormState) {
	let state = initial;
	const listeners = new Set<() => void>();

	return {
		get: () => state,
		change(part: Partial<FormState>) {
			state = { ...state, ...part };
			for (const listener of listeners) {
				listener();
			}
		},
		subscribe(listener: () => void) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}

export function setValue(store: FormStore, field: FieldName, value: string) {
	const { values, revealed } = store.get();
	if (values[field] === value) {
		return;
	}
	store.change({
		values: { ...values, [field]: value },
		revealed: new Set([...revealed].filter((name) => name !== field)),
	});
}

export function reveal(store: FormStore, fields: readonly FieldName[]) {
	store.change({ revealed: new Set([...store.get().revealed, ...fields]) });
}
