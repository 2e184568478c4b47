import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import { createEmitter, type Handler } from "../emitter";
import { type FieldName, type FormStore, setValue } from "../form/form-store";
import { IntegrationError } from "../integration-error";
import { changeEvent } from "./change-event";
import { createForm, updateForm } from "./create-form";
import { type MountedForm, mountForm } from "./mount-form";
import type { ElementOwner } from "./session";

/** One Payment Element: Stripe's methods and events around the form in the iframe. */
export class PaymentElement {
	readonly form: FormStore;
	readonly #owner: ElementOwner;
	readonly #events = createEmitter();
	#mounted?: MountedForm;
	#destroyed = false;
	#lastChange = "";

	constructor(owner: ElementOwner, options: StripePaymentElementOptions) {
		this.#owner = owner;
		this.form = createForm(owner, options);
		this.form.subscribe(() => this.#emitChange());
	}

	mount(target: string | HTMLElement) {
		if (this.#destroyed) {
			throw new IntegrationError(afterDestroy);
		}
		const host = hostOf(target);
		if (this.#mounted?.host === host) {
			return;
		}
		this.unmount();
		this.form.change({ phase: "loading" });
		this.#mounted = mountForm({
			host,
			owner: this.#owner,
			store: this.form,
			emit: (type, detail) => this.#emit(type, detail),
		});
	}

	unmount() {
		this.#mounted?.unmount();
		this.#mounted = undefined;
	}

	destroy() {
		this.unmount();
		this.#destroyed = true;
		this.#owner.removeElement(this);
	}

	update(changes: StripePaymentElementOptions) {
		updateForm(this.form, changes);
	}

	focus() {
		this.#mounted?.focus(firstControl);
	}

	blur() {
		this.#mounted?.blur();
	}

	clear() {
		for (const field of typedFields) {
			setValue(this.form, field, "");
		}
	}

	collapse() {
		if (this.form.get().methods.length > 1) {
			this.form.change({ method: null });
		}
	}

	on(type: string, handler: Handler) {
		this.#events.on(type, handler);
		return this;
	}

	once(type: string, handler: Handler) {
		this.#events.once(type, handler);
		return this;
	}

	off(type: string, handler?: Handler) {
		this.#events.off(type, handler);
		return this;
	}

	/** Not part of Stripe's API: whether the fields are mounted and ready. */
	get usable(): boolean {
		return this.#mounted !== undefined && this.form.get().phase === "ready";
	}

	/** Not part of Stripe's API: moves the focus to a field, or to the first control. */
	focusField(field: FieldName | undefined) {
		this.#mounted?.focus(field ? `#payment-${field}Input` : firstControl);
	}

	/** The first state belongs to `ready`, so it is no change. */
	#emitChange() {
		if (this.form.get().phase !== "ready") {
			return;
		}
		const event = changeEvent(this.form.get());
		const before = this.#lastChange;
		this.#lastChange = JSON.stringify(event);
		if (before === "" || before === this.#lastChange) {
			return;
		}
		queueMicrotask(() => this.#emit("change", event));
	}

	#emit(type: string, detail: object = {}) {
		const handled = this.#events.emit(type, {
			elementType: "payment",
			...detail,
		});
		if (type === "loaderror" && !handled) {
			console.error("Unhandled payment Element loaderror", detail);
		}
	}
}

function hostOf(target: string | HTMLElement): HTMLElement {
	if (typeof target !== "string") {
		return target;
	}
	const host = document.querySelector<HTMLElement>(target);
	if (host) {
		return host;
	}
	throw new IntegrationError(
		`The selector you specified (${target}) applies to no DOM elements that are currently on the page.\nMake sure the element exists on the page before calling mount().`,
	);
}

const afterDestroy =
	"This Element has already been destroyed. Please create a new one.";
const firstControl = "input, [role=tab][tabindex='0'], [role=button], select";
const typedFields = [
	"number",
	"expiry",
	"cvc",
	"postalCode",
	"name",
	"email",
	"routingNumber",
	"accountNumber",
] as const;
