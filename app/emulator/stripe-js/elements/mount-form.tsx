import type { CssFontSource, CustomFontSource } from "@stripe/stripe-js";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { colorScheme } from "../appearance/appearance-css";
import { styleFrame } from "../appearance/frame-stylesheet";
import type { ElementKind } from "./element-kind";
import { answerFillRequests } from "./fill-requests";
import { fitHeight, openFrame, setHeight } from "./frame";
import { forwardFrameEvents } from "./frame-events";
import { loadFonts } from "./frame-fonts";

export type MountedForm = ReturnType<typeof mountForm>;

interface MountOptions {
	host: HTMLElement;
	kind: ElementKind;
	fonts: readonly (CssFontSource | CustomFontSource)[];
	emit: (type: string, detail?: object) => void;
}

/** Opens the iframe in `host`, renders the form in it and makes it ready. Emits Stripe's events. */
export function mountForm(mount: MountOptions) {
	const { host, kind } = mount;
	const { iframe, loaded, close } = openFrame(host, kind.frameTitle);
	const cleanups: (() => void)[] = [];
	let unmounted = false;
	const emit: MountOptions["emit"] = (type, detail) => {
		if (!unmounted) {
			mount.emit(type, detail);
		}
	};

	async function load() {
		// Starts its request while the frame opens.
		kind.prepare?.();
		const frameDocument = await loaded;
		if (unmounted) {
			return;
		}
		cleanups.push(...renderForm(frameDocument, iframe, { ...mount, emit }));
		const error = await kind.load();
		// React has rendered the fields by now: it renders store changes synchronously.
		setHeight(iframe, frameDocument);
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
	const { kind } = mount;
	const { store } = kind.fields;
	applyAppearance(frameDocument, iframe, kind);
	loadFonts(frameDocument, mount.fonts);
	forwardFrameEvents({ ...mount, frameDocument });

	const root = createRoot(
		frameDocument.getElementById("root") ?? frameDocument.body,
	);
	// At once: on a busy machine the session can be there before React would have begun.
	flushSync(() => root.render(kind.render()));
	fitHeight(iframe, frameDocument);

	let applied = store.get().appearance;
	const unsubscribe = store.subscribe(() => {
		if (store.get().appearance === applied) {
			return;
		}
		applied = store.get().appearance;
		applyAppearance(frameDocument, iframe, kind);
	});
	// React warns when a root is unmounted while another one renders.
	return [
		unsubscribe,
		answerFillRequests(kind),
		() => queueMicrotask(() => root.unmount()),
	];
}

function applyAppearance(
	frameDocument: Document,
	iframe: HTMLIFrameElement,
	{ fields }: ElementKind,
) {
	const { appearance } = fields.store.get();
	iframe.style.colorScheme = colorScheme(appearance);
	styleFrame(frameDocument, appearance);
}
