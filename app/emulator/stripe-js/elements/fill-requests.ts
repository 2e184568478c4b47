import type { ElementKind, FillRequest } from "./element-kind";
import { exampleEmail } from "./fill-payment";

/** Lets a form be filled in, and hands the page what does it once the card form is ready. Returns what ends it. */
export function answerFillRequests({ type, fields, fill }: ElementKind) {
	const { store } = fields;
	let told: typeof fillAll | null = null;
	const answer = ({ detail }: CustomEvent<FillRequest>) => {
		if (!store.get().confirming) {
			fill(detail);
		}
	};
	const tell = (detail: typeof told) => {
		if (type === "payment" && detail !== told) {
			told = detail;
			window.dispatchEvent(new CustomEvent("emulator:form", { detail }));
		}
	};
	window.addEventListener("emulator:fill", answer);
	const unsubscribe = store.subscribe(() =>
		tell(store.get().phase === "ready" ? fillAll : null),
	);
	return () => {
		unsubscribe();
		window.removeEventListener("emulator:fill", answer);
		tell(null);
	};
}

/** The page's own field for an email, if it is empty, and every form. */
function fillAll(detail: FillRequest) {
	const email = document.querySelector<HTMLInputElement>("main [type=email]");
	if (email?.value === "") {
		enter(email, exampleEmail);
	}
	window.dispatchEvent(new CustomEvent("emulator:fill", { detail }));
}

/** As a keyboard does, for React to notice. */
function enter(field: HTMLInputElement, text: string) {
	const { set } =
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value") ?? {};
	set?.call(field, text);
	field.dispatchEvent(new Event("input", { bubbles: true }));
}

declare global {
	interface WindowEventMap {
		"emulator:fill": CustomEvent<FillRequest>;
	}
}
