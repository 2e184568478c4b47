interface Listening {
	inside: Document;
	host: HTMLElement;
	emit: (type: string, detail?: object) => void;
}

/** Tells the page of focus, blur and escape, and lets Enter pay as it does in the page's own fields. */
export function listenInFrame({ inside, host, emit }: Listening) {
	inside.addEventListener("focusin", (event) => {
		if (event.relatedTarget === null) {
			emit("focus");
		}
	});
	inside.addEventListener("focusout", (event) => {
		if (event.relatedTarget === null) {
			emit("blur");
		}
	});
	inside.addEventListener("keydown", (event) => {
		if (event.key === "Escape") {
			emit("escape");
		}
		if (event.key === "Enter" && isTextInput(event.target)) {
			submitForm(host);
		}
	});
}

/** As browsers do: by the form's own button, and not at all while that is disabled. */
function submitForm(host: HTMLElement) {
	const button = host
		.closest("form")
		?.querySelector<HTMLElement>("button:not([type=button]), [type=submit]");
	button?.click();
}

// The frame's elements are of its own realm, so instanceof would not know them.
const isTextInput = (target: EventTarget | null) =>
	(target as HTMLElement | null)?.tagName === "INPUT";
