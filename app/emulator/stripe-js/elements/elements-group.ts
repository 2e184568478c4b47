import type {
	StripeElementsUpdateOptions,
	StripeError,
	StripePaymentElementOptions,
} from "@stripe/stripe-js";
import type { Answer, Api } from "../api-client";
import { createEmitter, type Handler } from "../emitter";
import { reveal } from "../form/form-store";
import { askedFields, firstProblem } from "../form/validation";
import { IntegrationError } from "../integration-error";
import { loadForm } from "./load-form";
import { PaymentElement } from "./payment-element";
import { fetchSession, type GroupOptions, type Session } from "./session";

/** What `stripe.elements()` returns: one payment, its look, and the Element that collects its details. */
export class ElementsGroup {
	options: GroupOptions;
	/** Whether the details stand as `submit()` checked them. */
	submitted = false;
	readonly #api: Api;
	readonly #events = createEmitter();
	#element?: PaymentElement;
	#session?: Promise<Answer<Session>>;

	constructor(api: Api, options: GroupOptions) {
		this.#api = api;
		this.options = options;
	}

	create(type: string, options: StripePaymentElementOptions = {}) {
		refuseCreation(type, this.options, this.#element);
		this.#element = new PaymentElement(this, options);
		return this.#element;
	}

	getElement(type: unknown): PaymentElement | null {
		return type === "payment" ? (this.#element ?? null) : null;
	}

	async update(changes: StripeElementsUpdateOptions) {
		this.options = { ...this.options, ...changes } as GroupOptions;
		if (changes.appearance) {
			this.#element?.form.change({ appearance: changes.appearance });
		}
		this.#events.emit("update-end", { elementType: "payment" });
	}

	/** Asks again, after the amount or the methods of the payment have changed on the server. */
	async fetchUpdates(): Promise<{ error?: StripeError }> {
		this.#session = undefined;
		if (!this.#element?.usable) {
			return {};
		}
		const error = await loadForm(this, this.#element.form);
		return error ? { error } : {};
	}

	/** Shows what is missing or wrong; the chosen method if nothing is. */
	async submit() {
		const element = usableElement(this, "elements.submit()");
		const state = element.form.get();
		reveal(element.form, askedFields(state));
		const found = firstProblem(state);
		if (found) {
			element.focusField(found.field);
			return { error: validationError(found.problem) };
		}
		this.submitted = true;
		return { selectedPaymentMethod: state.method ?? "" };
	}

	on(type: string, handler: Handler) {
		this.#events.on(type, handler);
		return this;
	}

	/** One request serves every mount, as React mounts twice in development; a failed one is repeated. */
	async session() {
		this.#session ??= fetchSession(this.#api, this.options);
		const answer = await this.#session;
		if (answer.error) {
			this.#session = undefined;
		}
		return answer;
	}

	forget(destroyed: object) {
		if (this.#element === destroyed) {
			this.#element = undefined;
		}
	}
}

/** The group's Payment Element, ready for use; IntegrationError if the page took it away or was too quick. */
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

function refuseCreation(
	type: string,
	options: GroupOptions,
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

function validationError(problem: {
	code: string;
	message: string;
}): StripeError {
	const { code, message } = problem;
	return { type: "validation_error", code, message };
}
