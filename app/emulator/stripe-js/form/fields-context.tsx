import {
	createContext,
	type ReactNode,
	useContext,
	useSyncExternalStore,
} from "react";
import type { FieldError } from "./field-error";
import type { FieldsState, Store } from "./form-store";

/** What a field needs to know of the Element that it belongs to. */
export interface Fields {
	store: Store<FieldsState>;
	/** What its ids begin with, as in `payment-numberInput`. */
	idPrefix: string;
	/** What is wrong with a field now, whether or not it is shown already. */
	errorOf: (field: string) => FieldError | undefined;
	isReadOnly: () => boolean;
}

const FieldsContext = createContext<Fields | null>(null);

export function FieldsProvider(props: { fields: Fields; children: ReactNode }) {
	return (
		<FieldsContext.Provider value={props.fields}>
			{props.children}
		</FieldsContext.Provider>
	);
}

/** The fields of the Element around this component, and their state. Throws outside of one. */
export function useFields(): Fields & { state: FieldsState } {
	const fields = useContext(FieldsContext);
	if (!fields) {
		throw new Error("useFields() needs a <FieldsProvider> around it.");
	}
	const { subscribe, get } = fields.store;
	return { ...fields, state: useSyncExternalStore(subscribe, get) };
}

/** The error that a field shows now; an incomplete field shows none before blur or submit. */
export function visibleError(
	{ store, errorOf }: Pick<Fields, "store" | "errorOf">,
	field: string,
): FieldError | undefined {
	const error = errorOf(field);
	return error && (error.immediate || store.get().touched.has(field))
		? error
		: undefined;
}
