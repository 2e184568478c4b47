import { createRoot } from "react-dom/client";
import { colorScheme } from "../appearance/appearance-css";
import { styleFrame } from "../appearance/frame-stylesheet";
import { PaymentForm } from "../form/element-form";
import { FormProvider } from "../form/form-context";
import type { FormStore } from "../form/form-store";
import { followHeight, openFrame } from "./frame";
import { listenInFrame } from "./frame-events";
import { loadFonts } from "./frame-fonts";
import { loadForm } from "./load-form";
import type { ElementOwner } from "./session";

export type MountedForm = ReturnType<typeof mountForm>;

interface Mount {
	host: HTMLElement;
	owner: ElementOwner;
	store: FormStore;
	emit: (type: string, detail?: object) => void;
}

/** Opens the frame in the page, renders the form in it, and fills it with the payment's methods. */
export function mountForm(mount: Mount) {
	const { host, owner, store } = mount;
	const { iframe, opened, close } = openFrame(host);
	const cleanups: (() => void)[] = [];
	let unmounted = false;
	const emit: Mount["emit"] = (type, detail) => {
		if (!unmounted) {
			mount.emit(type, detail);
		}
	};

	async function show() {
		// Stripe is asked while the frame opens; loadForm waits for the same answer.
		void owner.session();
		const inside = await opened;
		if (unmounted) {
			return;
		}
		cleanups.push(...drawForm(inside, iframe, { ...mount, emit }));
		const error = await loadForm(owner, store);
		// React has drawn the fields: it follows a store at once.
		if (error) {
			emit("loaderror", { error });
		} else {
			emit("ready");
		}
	}

	host.classList.add("StripeElement");
	// After the caller has had time to listen: react-stripe-js does so after mount().
	queueMicrotask(() => emit("loaderstart"));
	show();

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

/** Returns what undoes it. */
function drawForm(inside: Document, iframe: HTMLIFrameElement, mount: Mount) {
	const { owner, store } = mount;
	dress(inside, iframe, store);
	loadFonts(inside, owner.options.fonts ?? []);
	listenInFrame({ ...mount, inside });

	const root = createRoot(inside.getElementById("root") ?? inside.body);
	root.render(
		<FormProvider store={store}>
			<PaymentForm />
		</FormProvider>,
	);
	followHeight(iframe, inside);

	let worn = store.get().appearance;
	const stopDressing = store.subscribe(() => {
		if (store.get().appearance === worn) {
			return;
		}
		worn = store.get().appearance;
		dress(inside, iframe, store);
	});
	// React minds a root being unmounted while another one renders.
	return [stopDressing, () => queueMicrotask(() => root.unmount())];
}

function dress(inside: Document, iframe: HTMLIFrameElement, store: FormStore) {
	const { appearance } = store.get();
	iframe.style.colorScheme = colorScheme(appearance);
	styleFrame(inside, appearance);
}
