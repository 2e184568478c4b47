import type { StripeAddressElementOptions } from "@stripe/stripe-js";
import { FrameElement } from "../elements/frame-element";
import type { ElementOwner } from "../elements/session";
import type { Fields } from "../form/fields-context";
import { IntegrationError } from "../integration-error";
import { AddressForm } from "./address-form";
import type { AddressField } from "./address-formats";
import {
	type AddressStore,
	createAddressForm,
	updateAddressForm,
} from "./address-store";
import {
	firstAddressError,
	validateAddressField,
	visibleAddressFields,
} from "./address-validation";
import { addressChange } from "./address-value";
import { fillAddress } from "./fill-address";

/** The Address Element, for shipping. Throws IntegrationError for another mode. */
export class AddressElement extends FrameElement {
	/** Not part of Stripe's API. */
	readonly form: AddressStore;

	constructor(owner: ElementOwner, options: StripeAddressElementOptions) {
		checkMode(options);
		const form = createAddressForm(owner, options);
		const fields = fieldsOf(form);
		super(owner, {
			type: "address",
			frameTitle: "Secure address input frame",
			fields,
			typedFields,
			fill: () => fillAddress(form),
			visibleFields: () => visibleAddressFields(form.get()),
			firstError: () => firstAddressError(form.get()),
			changeEvent: () => addressChange(form.get()),
			render: () => <AddressForm fields={fields} store={form} />,
			// It depends on nothing that the payment says.
			load: async () => void form.change({ phase: "ready" }),
		});
		this.form = form;
	}

	update(changes: Partial<StripeAddressElementOptions>) {
		updateAddressForm(this.form, changes);
		return this;
	}

	/** What a `change` event would say now. */
	async getValue() {
		const { complete, isNewAddress, value } = addressChange(this.form.get());
		return { complete, isNewAddress, value };
	}
}

function checkMode({ mode }: Partial<StripeAddressElementOptions>) {
	if (mode === "shipping") {
		return;
	}
	throw new IntegrationError(
		mode === "billing"
			? "The emulator's Address Element has the mode shipping only. Set Stripe test keys to use the mode billing."
			: "Invalid value for elements.create('address'): mode should be 'shipping' or 'billing'.",
	);
}

const fieldsOf = (store: AddressStore): Fields => ({
	store,
	idPrefix: "shippingAddress",
	// The form renders no other fields than these.
	errorOf: (field) => validateAddressField(store.get(), field as AddressField),
	isReadOnly: () => false,
});

const typedFields: AddressField[] = [
	"name",
	"firstName",
	"lastName",
	"addressLine1",
	"addressLine2",
	"locality",
	"administrativeArea",
	"postalCode",
	"phone",
];
