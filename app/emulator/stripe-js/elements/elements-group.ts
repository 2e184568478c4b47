import type {
	StripeAddressElementOptions,
	StripeElementsUpdateOptions,
	StripeError,
} from "@stripe/stripe-js";
import { AddressElement } from "../address/address-element";
import type { ApiClient, ApiResult } from "../api-client";
import { Emitter } from "../emitter";
import { markTouched } from "../form/form-store";
import { IntegrationError } from "../integration-error";
import { type CopiedAddress, copyToBilling } from "./copy-to-billing";
import type { FrameElement } from "./frame-element";
import { isLacking, LackingElement } from "./lacking-element";
import { loadForm } from "./load-form";
import { PaymentElement } from "./payment-element";
import { type ElementsOptions, fetchSession, type Session } from "./session";

/** What `stripe.elements()` returns: the options of one payment, and its Elements. */
export class ElementsGroup extends Emitter {
	options: ElementsOptions;
	/** Whether `submit()` has succeeded. */
	submitted = false;
	readonly #api: ApiClient;
	/** In the order in which they were created. */
	#elements: FrameElement[] = [];
	/** What the payment form has from the address form. */
	#copied?: CopiedAddress;
	readonly #lacking = new Map<string, LackingElement>();
	#session?: Promise<ApiResult<Session>>;

	constructor(api: ApiClient, options: ElementsOptions) {
		super();
		this.#api = api;
		this.options = options;
	}

	create(type: "payment", options?: object): PaymentElement;
	create(type: "address", options?: object): AddressElement;
	create(type: string, options?: object): FrameElement | LackingElement;
	create(type: string, options: object = {}) {
		if (isLacking(type)) {
			const lacking = new LackingElement(type, () =>
				this.#lacking.delete(type),
			);
			this.#lacking.set(type, lacking);
			return lacking;
		}
		assertCanCreate(type, this);
		const element =
			type === "address"
				? new AddressElement(this, options as StripeAddressElementOptions)
				: new PaymentElement(this, options);
		this.#elements.push(element);
		if (element instanceof AddressElement) {
			element.form.subscribe(() => this.#copyToBilling());
		}
		return element;
	}

	#copyToBilling() {
		const address = this.getElement("address");
		const payment = this.getElement("payment");
		if (address && payment) {
			const before = this.#copied;
			this.#copied = copyToBilling(address.form, payment.form, before);
		}
	}

	getElement(type: "payment"): PaymentElement | null;
	getElement(type: "address"): AddressElement | null;
	getElement(type: unknown): FrameElement | LackingElement | null;
	getElement(type: unknown) {
		return (
			this.#elements.find(({ kind }) => kind.type === type) ??
			this.#lacking.get(String(type)) ??
			null
		);
	}

	async update(changes: StripeElementsUpdateOptions) {
		this.options = { ...this.options, ...changes } as ElementsOptions;
		const { appearance } = changes;
		if (appearance) {
			for (const { kind } of this.#elements) {
				kind.fields.store.change({ appearance });
			}
		}
		this.emit("update-end", { elementType: "payment" });
	}

	/** Loads the methods again, after the payment has changed on the server. */
	async fetchUpdates(): Promise<{ error?: StripeError }> {
		this.#session = undefined;
		const element = this.getElement("payment");
		if (!element?.usable) {
			return {};
		}
		const error = await loadForm(this, element.form);
		return error ? { error } : {};
	}

	/** Shows all field errors. Returns the first one, or the selected method when there is none. */
	async submit() {
		const { form } = usableElement(this, "elements.submit()");
		for (const { kind } of this.#elements) {
			markTouched(kind.fields.store, kind.visibleFields());
		}
		for (const element of this.#elements) {
			const invalid = element.kind.firstError();
			if (invalid) {
				element.focusField(invalid.field);
				return { error: toValidationError(invalid.error) };
			}
		}
		this.submitted = true;
		return { selectedPaymentMethod: form.get().method ?? "" };
	}

	/** Cached, because React mounts twice in development; a failed request is sent again. */
	async session() {
		this.#session ??= fetchSession(this.#api, this.options);
		const result = await this.#session;
		if (result.error) {
			this.#session = undefined;
		}
		return result;
	}

	removeElement(destroyed: object) {
		this.#elements = this.#elements.filter((other) => other !== destroyed);
	}

	/** Read-only, or no more, while a payment is being confirmed. */
	setConfirming(confirming: boolean) {
		for (const { kind } of this.#elements) {
			kind.fields.store.change({ confirming });
		}
	}
}

/** The group's Payment Element. Throws IntegrationError when one of the group's Elements is not mounted or not ready. */
export function usableElement(
	group: ElementsGroup,
	caller: string,
): PaymentElement {
	const element = group.getElement("payment");
	if (!element?.usable) {
		throw new IntegrationError(
			`Invalid value for ${caller}: elements should have a mounted Payment Element or Express Checkout Element.`,
		);
	}
	const address = group.getElement("address");
	if (address && !address.usable) {
		throw new IntegrationError(
			"We could not retrieve data from the specified Element. Please make sure the Element you are attempting to use is still mounted.",
		);
	}
	return element;
}

function assertCanCreate(type: string, group: ElementsGroup) {
	if (type !== "payment" && type !== "address") {
		throw new IntegrationError(
			`Stripe has no Element of type ${type}. Check the name that is passed to elements.create().`,
		);
	}
	const { clientSecret, mode } = group.options;
	if (type === "payment" && !clientSecret && !mode) {
		throw new IntegrationError(
			'In order to create a payment element, you must pass a clientSecret or mode when creating the Elements group.\n\n e.g. stripe.elements({clientSecret: "{{CLIENT_SECRET}}"})',
		);
	}
	if (group.getElement(type)) {
		throw new IntegrationError(
			`Can only create one Element of type ${type}. Use elements.getElement('${type}') to get it, or destroy() it first.`,
		);
	}
}

function toValidationError(error: {
	code: string;
	message: string;
}): StripeError {
	const { code, message } = error;
	return { type: "validation_error", code, message };
}
