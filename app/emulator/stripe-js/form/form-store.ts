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
	| "accountType"
	| "iban";

/** The state of any Element's fields, without anything that can be derived from it. */
export interface FieldsState<Field extends string = string> {
	phase: "loading" | "ready" | "failed";
	values: Record<Field, string>;
	/** Fields that were left or submitted, so their errors are shown. */
	touched: ReadonlySet<Field>;
	confirming: boolean;
	appearance: Appearance;
	skeleton: boolean;
	locale: string;
}

/** The state of the Payment Element. */
export interface FormState extends FieldsState<FieldName> {
	methods: readonly string[];
	/** The selected method; null while every row of an accordion is closed. */
	method: string | null;
	options: StripePaymentElementOptions;
}

/** The state of one Element, shared by its React tree and Stripe's methods. */
export interface Store<State> {
	get(): State;
	change(part: Partial<State>): void;
	/** Returns the function that ends it. */
	subscribe(listener: () => void): () => void;
}

export type FormStore = Store<FormState>;

export function createStore<State>(initial: State): Store<State> {
	let state = initial;
	const listeners = new Set<() => void>();

	return {
		get: () => state,
		change(part) {
			state = { ...state, ...part };
			for (const listener of listeners) {
				listener();
			}
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}

export function setValue<Field extends string>(
	store: Store<FieldsState<Field>>,
	field: Field,
	value: string,
) {
	const { values, touched } = store.get();
	if (values[field] === value) {
		return;
	}
	store.change({
		values: { ...values, [field]: value },
		touched: new Set([...touched].filter((name) => name !== field)),
	});
}

export function markTouched<Field extends string>(
	store: Store<FieldsState<Field>>,
	fields: readonly Field[],
) {
	store.change({ touched: new Set([...store.get().touched, ...fields]) });
}
