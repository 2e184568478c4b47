import { Emitter } from "../emitter";
import { type FieldsState, type Store, setValue } from "../form/form-store";
import { IntegrationError } from "../integration-error";
import type { ElementKind } from "./element-kind";
import { type MountedForm, mountForm } from "./mount-form";
import type { ElementOwner } from "./session";

/** One Element: Stripe's methods and events around a form in an iframe. */
export abstract class FrameElement extends Emitter {
	/** Not part of Stripe's API. */
	readonly kind: ElementKind;
	readonly #owner: ElementOwner;
	#mounted?: MountedForm;
	#destroyed = false;
	#lastChange = "";

	constructor(owner: ElementOwner, kind: ElementKind) {
		super();
		this.#owner = owner;
		this.kind = kind;
		kind.fields.store.subscribe(() => this.#emitChange());
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
		this.#store.change({ phase: "loading" });
		this.#mounted = mountForm({
			host,
			kind: this.kind,
			fonts: this.#owner.options.fonts ?? [],
			emit: (type, detail) => this.#tell(type, detail),
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

	focus() {
		this.#mounted?.focus(firstControl);
	}

	blur() {
		this.#mounted?.blur();
	}

	clear() {
		for (const field of this.kind.typedFields) {
			setValue(this.#store, field, "");
		}
	}

	/** Not part of Stripe's API: whether the fields are mounted and ready. */
	get usable(): boolean {
		return this.#mounted !== undefined && this.#store.get().phase === "ready";
	}

	/** Not part of Stripe's API: moves the focus to a field, or to the first control. */
	focusField(field: string | undefined) {
		const { idPrefix } = this.kind.fields;
		this.#mounted?.focus(field ? `#${idPrefix}-${field}Input` : firstControl);
	}

	get #store(): Store<FieldsState> {
		return this.kind.fields.store;
	}

	/** The first state belongs to `ready`, so it is no change. */
	#emitChange() {
		if (this.#store.get().phase !== "ready") {
			return;
		}
		const event = this.kind.changeEvent();
		const before = this.#lastChange;
		this.#lastChange = JSON.stringify(event);
		if (before === "" || before === this.#lastChange) {
			return;
		}
		queueMicrotask(() => this.#tell("change", event));
	}

	#tell(type: string, detail: object = {}) {
		const elementType = this.kind.type;
		const handled = this.emit(type, { elementType, ...detail });
		if (type === "loaderror" && !handled) {
			console.error(`Unhandled ${elementType} Element loaderror`, detail);
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
