import { createRoot, type Root } from "react-dom/client";
import { colorScheme } from "../appearance/appearance-css";
import { styleFrame } from "../appearance/frame-stylesheet";
import { FormProvider } from "../form/form-context";
import type { FormStore } from "../form/form-state";
import { PaymentForm } from "../form/payment-form";
import { followHeight, openFrame } from "./frame";
import { listenInFrame } from "./frame-events";
import { loadFonts } from "./frame-fonts";
import { loadForm } from "./load-form";
import type { ElementOwner } from "./session";

type Mount = {
	host: HTMLElement;
	owner: ElementOwner;
	store: FormStore;
	emit: (type: string, detail?: object) => void;
};

/** Opens the frame in the page, renders the form in it, and fills it with the payment's methods. */
export function mountForm({ host, owner, store, emit }: Mount) {
	const frame = openFrame(host);
	let root: Root | undefined;
	let unmounted = false;
	let stopRestyling = () => {};
	const ifMounted: Mount["emit"] = (type, detail) => {
		if (!unmounted) emit(type, detail);
	};

	function restyle(inside: Document) {
		frame.iframe.style.colorScheme = colorScheme(store.get().appearance);
		styleFrame(inside, store.get().appearance);
	}

	const drawn = frame.opened.then((inside) => {
		if (unmounted) return;
		restyle(inside);
		loadFonts(inside, owner.options.fonts ?? []);
		listenInFrame({ inside, host, emit: ifMounted });
		root = renderForm(inside, store);
		followHeight(frame.iframe, inside);
		stopRestyling = whenAppearanceChanges(store, () => restyle(inside));
	});

	host.classList.add("StripeElement");
	// After the caller has had time to listen: react-stripe-js does so after mount().
	queueMicrotask(() => ifMounted("loaderstart"));
	drawn
		.then(() => loadForm(owner, store))
		.then((error) => {
			// A task later the fields have been drawn, too.
			setTimeout(() =>
				error ? ifMounted("loaderror", { error }) : ifMounted("ready"),
			);
		});

	return {
		host,
		focus: () =>
			frame.iframe.contentDocument
				?.querySelector<HTMLElement>(focusable)
				?.focus(),
		blur: () =>
			(
				frame.iframe.contentDocument?.activeElement as HTMLElement | null
			)?.blur(),
		unmount() {
			unmounted = true;
			stopRestyling();
			// React complains when a root is unmounted while another renders, as it is in StrictMode.
			const rendered = root;
			queueMicrotask(() => rendered?.unmount());
			frame.close();
			host.classList.remove("StripeElement");
		},
	};
}

function renderForm(inside: Document, store: FormStore): Root {
	const root = createRoot(inside.getElementById("root") ?? inside.body);
	root.render(
		<FormProvider store={store}>
			<PaymentForm />
		</FormProvider>,
	);
	return root;
}

function whenAppearanceChanges(store: FormStore, restyle: () => void) {
	let shown = store.get().appearance;
	return store.subscribe(() => {
		if (store.get().appearance === shown) return;
		shown = store.get().appearance;
		restyle();
	});
}

const focusable = "input, [role=tab][tabindex='0'], [role=button], select";
