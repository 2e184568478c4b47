import {
	createContext,
	type ReactNode,
	useContext,
	useMemo,
	useSyncExternalStore,
} from "react";
import { type Fields, FieldsProvider } from "./fields-context";
import type { FieldName, FormState, FormStore } from "./form-store";
import { validateField } from "./validation";

const FormContext = createContext<FormStore | null>(null);

export function FormProvider(props: { store: FormStore; children: ReactNode }) {
	const { store } = props;
	const fields = useMemo(() => fieldsOf(store), [store]);
	return (
		<FormContext.Provider value={store}>
			<FieldsProvider fields={fields}>{props.children}</FieldsProvider>
		</FormContext.Provider>
	);
}

/** The state of the Payment Element around this component, and the store to change it. Throws outside of one. */
export function useForm(): { store: FormStore; state: FormState } {
	const store = useContext(FormContext);
	if (!store) {
		throw new Error("useForm() needs a <FormProvider> around it.");
	}
	return { store, state: useSyncExternalStore(store.subscribe, store.get) };
}

/** What the fields of a Payment Element need. */
export const fieldsOf = (store: FormStore): Fields => ({
	store,
	idPrefix: "payment",
	// The form renders no other fields than these.
	errorOf: (field) => validateField(store.get(), field as FieldName),
	isReadOnly: () => Boolean(store.get().options.readOnly),
});
