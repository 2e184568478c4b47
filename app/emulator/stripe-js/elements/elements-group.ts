import type {
	StripeElementsUpdateOptions,
	StripeError,
	StripePaymentElementOptions,
} from "@stripe/stripe-js";
import type { ApiClient, ApiResult } from "../api-client";
import { createEmitter, type Handler } from "../emitter";
import { markTouched } from "../form/form-store";
import { firstError, visibleFields } from "../form/validation";
import { IntegrationError } from "../integration-error";
import { loadForm } from "./load-form";
import { PaymentElement } from "./payment-element";
import { type ElementsOptions, fetchSession, type Session } from "./session";

/** What `stripe.elements()` returns: the options of one payment, and its Payment Element. */
export class ElementsGroup {
	options: ElementsOptions;
	/** Whether `submit()` has succeeded. */
	submitted = false;
	readonly #api: ApiClient;
	readonly #events = createEmitter();
	#element?: PaymentElement;
	#session?: Promise<ApiResult<Session>>;

	constructor(api: ApiClient, options: ElementsOptions) {
		this.#api = api;
		this.options = options;
	}

	create(type: string, options: StripePaymentElementOptions = {}) {
		assertCanCreate(type, this.options, this.#element);
		this.#element = new PaymentElement(this, options);
		return this.#element;
	}

	getElement(type: unknown): PaymentElement | null {
		return type === "payment" ? (this.#element ?? null) : null;
	}

	async update(changes: StripeElementsUpdateOptions) {
		this.options = { ...this.options, ...changes } as ElementsOptions;
		if (changes.appearance) {
			this.#element?.form.change({ appearance: changes.appearance });
		}
		this.#events.emit("update-end", { elementType: "payment" });
	}

	/** Loads the methods again, after the payment has changed on the server. */
	async fetchUpdates(): Promise<{ error?: StripeError }> {
		this.#session = undefined;
		if (!this.#element?.usable) {
			return {};
		}
		const error = await loadForm(this, this.#element.form);
		return error ? { error } : {};
	}

	/** Shows all field errors. Returns the first one, or the selected method when there is none. */
	async submit() {
		const element = usableElement(this, "elements.submit()");
		const state = element.form.get();
		markTouched(element.form, visibleFields(state));
		const invalid = firstError(state);
		if (invalid) {
			element.focusField(invalid.field);
			return { error: toValidationError(invalid.error) };
		}
		this.submitted = true;
		return { selectedPaymentMethod: state.method ?? "" };
	}

	on(type: string, handler: Handler) {
		this.#events.on(type, handler);
		return this;
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
		if (this.#element === destroyed) {
			this.#element = undefined;
		}
	}
}

/** The group's Payment Element. Throws IntegrationError when it is not mounted or not ready. */
export function usableElement(
	group: ElementsGroup,
	caller: string,
): PaymentElement {
	const element = group.getElement("payment");
	if (element?.usable) {
		return element;
	}
	throw new IntegrationError(
		`Invalid value for ${caller}: elements should have a mounted Payment Element or Express Checkout Element.`,
	);
}

function assertCanCreate(
	type: string,
	options: ElementsOptions,
	existing: PaymentElement | undefined,
) {
	if (type !== "payment") {
		throw new IntegrationError(
			`The emulator has no Element of type ${type}: only payment. Set Stripe test keys to use it.`,
		);
	}
	if (!options.clientSecret && !options.mode) {
		throw new IntegrationError(
			'In order to create a payment element, you must pass a clientSecret or mode when creating the Elements group.\n\n e.g. stripe.elements({clientSecret: "{{CLIENT_SECRET}}"})',
		);
	}
	if (existing) {
		throw new IntegrationError(
			"Can only create one Element of type payment. Use elements.getElement('payment') to get it, or destroy() it first.",
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
