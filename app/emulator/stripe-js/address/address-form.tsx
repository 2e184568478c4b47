import { useSyncExternalStore } from "react";
import { type Fields, FieldsProvider } from "../form/fields-context";
import { AddressFormField } from "./address-form-field";
import type { AddressStore } from "./address-store";
import { visibleAddressFields } from "./address-validation";

/** The content of the Address Element's iframe. */
export function AddressForm(props: { fields: Fields; store: AddressStore }) {
	const { fields, store } = props;
	const state = useSyncExternalStore(store.subscribe, store.get);
	const { labels, disableAnimations } = state.appearance;
	const classes = [
		"p-AddressElement",
		labels === "floating" && "p-Floating",
		disableAnimations && "p-NoAnimations",
		state.confirming && "p-Confirming",
	];
	return (
		<FieldsProvider fields={fields}>
			<div
				className={classes.filter(Boolean).join(" ")}
				aria-busy={state.phase === "loading" || state.confirming}
			>
				{state.phase === "ready" && (
					<div className="p-Grid">
						{visibleAddressFields(state).map((field) => (
							<AddressFormField key={field} field={field} state={state} />
						))}
					</div>
				)}
			</div>
		</FieldsProvider>
	);
}
