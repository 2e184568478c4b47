import type { ElementKind } from "./element-kind";

/** What a page may ask for here. It can't ask the same of Stripe's forms, which are of another origin. */
export interface FillRequest {
	/** The number of a test card. */
	card?: string;
	/** The number of a test account at a bank; without it the card is meant. */
	account?: string;
}

/** Lets a form be filled in, and hands the page what does it as long as there is a card form. Returns what ends it. */
export function answerFillRequests({ type, fields, fill }: ElementKind) {
	const answer = ({ detail }: CustomEvent<FillRequest>) => {
		if (!fields.store.get().confirming) {
			fill(detail);
		}
	};
	const tell = (detail: typeof fillAll | null) => {
		if (type === "payment") {
			window.dispatchEvent(new CustomEvent("emulator:form", { detail }));
		}
	};
	window.addEventListener("emulator:fill", answer);
	tell(fillAll);
	return () => {
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

export const exampleEmail = "jenny@example.com";

declare global {
	interface WindowEventMap {
		"emulator:fill": CustomEvent<FillRequest>;
	}
}
