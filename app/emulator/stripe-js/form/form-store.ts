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

/** The state of the Payment Element, without anything that can be derived from it. */
export interface FormState {
	phase: "loading" | "ready" | "failed";
	methods: readonly string[];
	/** The selected method; null while every row of an accordion is closed. */
	method: string | null;
	values: Record<FieldName, string>;
	/** Fields that were left or submitted, so their errors are shown. */
	touched: ReadonlySet<FieldName>;
	confirming: boolean;
	options: StripePaymentElementOptions;
	appearance: Appearance;
	skeleton: boolean;
	locale: string;
}

/** The state of one Payment Element, shared by its React tree and Stripe's methods. */
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
	const { values, touched } = store.get();
	if (values[field] === value) {
		return;
	}
	store.change({
		values: { ...values, [field]: value },
		touched: new Set([...touched].filter((name) => name !== field)),
	});
}

export function markTouched(store: FormStore, fields: readonly FieldName[]) {
	store.change({ touched: new Set([...store.get().touched, ...fields]) });
}
