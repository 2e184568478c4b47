interface FrameEventOptions {
	frameDocument: Document;
	host: HTMLElement;
	emit: (type: string, detail?: object) => void;
}

/** Emits focus, blur and escape to the page, and lets Enter submit the page's form. */
export function forwardFrameEvents({
	frameDocument,
	host,
	emit,
}: FrameEventOptions) {
	frameDocument.addEventListener("focusin", (event) => {
		if (event.relatedTarget === null) {
			emit("focus");
		}
	});
	frameDocument.addEventListener("focusout", (event) => {
		if (event.relatedTarget === null) {
			emit("blur");
		}
	});
	frameDocument.addEventListener("keydown", (event) => {
		if (event.key === "Escape") {
			emit("escape");
		}
		if (event.key === "Enter" && isTextInput(event.target)) {
			submitForm(host);
		}
	});
}

/** As browsers do: clicks the submit button, so nothing happens while it is disabled. */
function submitForm(host: HTMLElement) {
	const button = host
		.closest("form")
		?.querySelector<HTMLElement>("button:not([type=button]), [type=submit]");
	button?.click();
}

// The frame has its own HTMLInputElement, so instanceof would fail.
const isTextInput = (target: EventTarget | null) =>
	(target as HTMLElement | null)?.tagName === "INPUT";
