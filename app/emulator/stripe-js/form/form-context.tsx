import {
	createContext,
	type ReactNode,
	useContext,
	useSyncExternalStore,
} from "react";
import type { FormState, FormStore } from "./form-store";

const FormContext = createContext<FormStore | null>(null);

export function FormProvider(props: { store: FormStore; children: ReactNode }) {
	return (
		<FormContext.Provider value={props.store}>
			{props.children}
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
