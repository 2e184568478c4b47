import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import { ElementForm } from "../form/element-form";
import { FormProvider, fieldsOf } from "../form/form-context";
import type { FormStore } from "../form/form-store";
import { firstError, visibleFields } from "../form/validation";
import { changeEvent } from "./change-event";
import { createForm, updateForm } from "./create-form";
import { fillPayment } from "./fill-payment";
import { FrameElement } from "./frame-element";
import { loadForm } from "./load-form";
import type { ElementOwner } from "./session";

/** The Payment Element. */
export class PaymentElement extends FrameElement {
	/** Not part of Stripe's API. */
	readonly form: FormStore;

	constructor(owner: ElementOwner, options: StripePaymentElementOptions) {
		const form = createForm(owner, options);
		super(owner, {
			type: "payment",
			frameTitle: "Secure payment input frame",
			fields: fieldsOf(form),
			typedFields,
			fill: (request) => fillPayment(form, request),
			visibleFields: () => visibleFields(form.get()),
			firstError: () => firstError(form.get()),
			changeEvent: () => changeEvent(form.get()),
			render: () => (
				<FormProvider store={form}>
					<ElementForm />
				</FormProvider>
			),
			prepare: () => void owner.session(),
			load: () => loadForm(owner, form),
		});
		this.form = form;
	}

	update(changes: StripePaymentElementOptions) {
		updateForm(this.form, changes);
	}

	collapse() {
		if (this.form.get().methods.length > 1) {
			this.form.change({ method: null });
		}
	}
}

const typedFields = [
	"number",
	"expiry",
	"cvc",
	"postalCode",
	"name",
	"email",
	"routingNumber",
	"accountNumber",
	"iban",
];
