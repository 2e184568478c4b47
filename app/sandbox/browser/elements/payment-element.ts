import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import { createEmitter } from "../emitter";
import { type FormStore, setValue } from "../form/form-state";
import { IntegrationError } from "../integration-error";
import { changeEvent } from "./change-event";
import { createForm, updateForm } from "./form-of-element";
import { mountForm } from "./mounted-form";
import type { ElementOwner } from "./session";

type Handler = (event?: unknown) => void;

export type PaymentElement = {
	mount(target: string | HTMLElement): void;
	unmount(): void;
	destroy(): void;
	update(changes: StripePaymentElementOptions): void;
	focus(): void;
	blur(): void;
	clear(): void;
	collapse(): void;
	on(type: string, handler: Handler): PaymentElement;
	once(type: string, handler: Handler): PaymentElement;
	off(type: string, handler?: Handler): PaymentElement;
	/** For the sandbox itself: what the fields hold, and whether they can be used. */
	_form: FormStore;
	_isUsable(): boolean;
};

/** One Payment Element: Stripe's methods and events around the form in the frame. */
export function createPaymentElement(
	owner: ElementOwner,
	options: StripePaymentElementOptions,
): PaymentElement {
	const events = createEmitter();
	const store = createForm(owner, options);
	let mounted: ReturnType<typeof mountForm> | undefined;
	let destroyed = false;
	let lastChange = "";

	function emit(type: string, detail: object = {}) {
		const heard = events.emit(type, { elementType: "payment", ...detail });
		if (type === "loaderror" && !heard) {
			console.error("Unhandled payment Element loaderror", detail);
		}
	}

	store.subscribe(() => {
		if (store.get().phase !== "ready") return;
		const event = changeEvent(store.get());
		const before = lastChange;
		lastChange = JSON.stringify(event);
		// The first state is what `ready` is about, not a change.
		if (before === "" || before === lastChange) return;
		queueMicrotask(() => emit("change", event));
	});

	const element: PaymentElement = {
		mount(target: string | HTMLElement) {
			if (destroyed) throw new IntegrationError(afterDestroy);
			const host = hostOf(target);
			if (mounted?.host === host) return;
			mounted?.unmount();
			store.change({ phase: "loading" });
			mounted = mountForm({ host, owner, store, emit });
		},
		unmount() {
			mounted?.unmount();
			mounted = undefined;
		},
		destroy() {
			element.unmount();
			destroyed = true;
			owner.forget(element);
		},
		update: (changes) => updateForm(store, changes),
		focus: () => mounted?.focus(),
		blur: () => mounted?.blur(),
		clear() {
			for (const field of ["number", "expiry", "cvc", "postalCode"] as const) {
				setValue(store, field, "");
			}
		},
		collapse() {
			if (store.get().methods.length > 1) store.change({ method: null });
		},
		on: (type, handler) => {
			events.on(type, handler);
			return element;
		},
		once: (type, handler) => {
			events.once(type, handler);
			return element;
		},
		off: (type, handler) => {
			events.off(type, handler);
			return element;
		},
		_form: store,
		_isUsable: () => mounted !== undefined && store.get().phase === "ready",
	};
	return element;
}

function hostOf(target: string | HTMLElement): HTMLElement {
	if (typeof target !== "string") return target;
	const host = document.querySelector<HTMLElement>(target);
	if (host) return host;
	throw new IntegrationError(
		`The selector you specified (${target}) applies to no DOM elements that are currently on the page.\nMake sure the element exists on the page before calling mount().`,
	);
}

const afterDestroy =
	"This Element has already been destroyed. Please create a new one.";
