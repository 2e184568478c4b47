import { createRoot } from "react-dom/client";
import { colorScheme } from "../appearance/appearance-css";
import { styleFrame } from "../appearance/frame-stylesheet";
import { ElementForm } from "../form/element-form";
import { FormProvider } from "../form/form-context";
import type { FormStore } from "../form/form-store";
import { fitHeight, openFrame } from "./frame";
import { forwardFrameEvents } from "./frame-events";
import { loadFonts } from "./frame-fonts";
import { loadForm } from "./load-form";
import type { ElementOwner } from "./session";

export type MountedForm = ReturnType<typeof mountForm>;

interface MountOptions {
	host: HTMLElement;
	owner: ElementOwner;
	store: FormStore;
	emit: (type: string, detail?: object) => void;
}

/** Opens the iframe in `host`, renders the form in it and loads the payment's methods. Emits Stripe's events. */
export function mountForm(mount: MountOptions) {
	const { host, owner, store } = mount;
	const { iframe, loaded, close } = openFrame(host);
	const cleanups: (() => void)[] = [];
	let unmounted = false;
	const emit: MountOptions["emit"] = (type, detail) => {
		if (!unmounted) {
			mount.emit(type, detail);
		}
	};

	async function load() {
		// Starts the request while the frame opens; loadForm waits for the same response.
		void owner.session();
		const frameDocument = await loaded;
		if (unmounted) {
			return;
		}
		cleanups.push(...renderForm(frameDocument, iframe, { ...mount, emit }));
		const error = await loadForm(owner, store);
		// React has rendered the fields by now: it renders store changes synchronously.
		if (error) {
			emit("loaderror", { error });
		} else {
			emit("ready");
		}
	}

	host.classList.add("StripeElement");
	// Later, because react-stripe-js adds its listeners after mount().
	queueMicrotask(() => emit("loaderstart"));
	load();

	return {
		host,
		focus: (selector: string) =>
			iframe.contentDocument?.querySelector<HTMLElement>(selector)?.focus(),
		blur: () =>
			(iframe.contentDocument?.activeElement as HTMLElement | null)?.blur(),
		unmount() {
			unmounted = true;
			for (const cleanUp of cleanups) {
				cleanUp();
			}
			close();
			host.classList.remove("StripeElement");
		},
	};
}

/** Returns the functions that undo it. */
function renderForm(
	frameDocument: Document,
	iframe: HTMLIFrameElement,
	mount: MountOptions,
) {
	const { owner, store } = mount;
	applyAppearance(frameDocument, iframe, store);
	loadFonts(frameDocument, owner.options.fonts ?? []);
	forwardFrameEvents({ ...mount, frameDocument });

	const root = createRoot(
		frameDocument.getElementById("root") ?? frameDocument.body,
	);
	root.render(
		<FormProvider store={store}>
			<ElementForm />
		</FormProvider>,
	);
	fitHeight(iframe, frameDocument);

	let applied = store.get().appearance;
	const unsubscribe = store.subscribe(() => {
		if (store.get().appearance === applied) {
			return;
		}
		applied = store.get().appearance;
		applyAppearance(frameDocument, iframe, store);
	});
	// React warns when a root is unmounted while another one renders.
	return [unsubscribe, () => queueMicrotask(() => root.unmount())];
}

function applyAppearance(
	frameDocument: Document,
	iframe: HTMLIFrameElement,
	store: FormStore,
) {
	const { appearance } = store.get();
	iframe.style.colorScheme = colorScheme(appearance);
	styleFrame(frameDocument, appearance);
}
