import type {
	StripeElementsUpdateOptions,
	StripeError,
	StripePaymentElementOptions,
} from "@stripe/stripe-js";
import type { Answer, Api } from "../api";
import { createEmitter } from "../emitter";
import { askedFields, firstProblem } from "../form/form-fields";
import { reveal } from "../form/form-state";
import { IntegrationError } from "../integration-error";
import { loadForm } from "./load-form";
import { createPaymentElement, type PaymentElement } from "./payment-element";
import { fetchSession, type GroupOptions, type Session } from "./session";

export type ElementsGroup = ReturnType<typeof createElementsGroup>;

/** What `stripe.elements()` returns: one payment, its look, and the Element that collects its details. */
export function createElementsGroup(api: Api, given: GroupOptions = {}) {
	const events = createEmitter();
	let session: Promise<Answer<Session>> | undefined;
	let element: PaymentElement | undefined;

	const group = {
		options: given,
		submitted: false,

		create(type: string, options: StripePaymentElementOptions = {}) {
			refuseCreation(type, group.options, element);
			element = createPaymentElement(group, options);
			return element;
		},
		getElement: (type: string) =>
			(typeof type === "string" && type === "payment" && element) || null,

		async update(changes: StripeElementsUpdateOptions) {
			group.options = { ...group.options, ...changes } as GroupOptions;
			if (changes.appearance) {
				element?._form.change({ appearance: changes.appearance });
			}
			group.submitted = false;
			events.emit("update-end", { elementType: "payment" });
		},

		/** Asks again, after the amount or the methods of the payment have changed on the server. */
		async fetchUpdates(): Promise<{ error?: StripeError }> {
			session = undefined;
			if (!element?._isUsable()) return {};
			const error = await loadForm(group, element._form);
			return error ? { error } : {};
		},

		/** Shows what is missing or wrong; the chosen method if nothing is. */
		async submit() {
			const { _form: form } = usableElement(group, "elements.submit()");
			reveal(form, askedFields(form.get()));
			const found = firstProblem(form.get());
			if (found) return { error: validationError(found.problem) };
			group.submitted = true;
			return { selectedPaymentMethod: form.get().method ?? "" };
		},

		on(type: string, handler: (event?: unknown) => void) {
			events.on(type, handler);
			return group;
		},

		/** One request serves every mount, as React mounts twice in development; a failed one is repeated. */
		async session() {
			session ??= fetchSession(api, group.options);
			const answer = await session;
			if (answer.error) session = undefined;
			return answer;
		},
		forget(destroyed: object) {
			if (element === destroyed) element = undefined;
		},
	};
	return group;
}

/** The group's Payment Element, ready for use; IntegrationError if the page took it away or was too quick. */
export function usableElement(
	group: Pick<ElementsGroup, "getElement">,
	caller: string,
): PaymentElement {
	const element = group.getElement("payment");
	if (element?._isUsable()) return element;
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
			`The sandbox has no Element of type ${type}: only payment. Set Stripe test keys to use it.`,
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

function validationError({
	code,
	message,
}: {
	code: string;
	message: string;
}): StripeError {
	return { type: "validation_error", code, message };
}
