interface OpenFrame {
	iframe: HTMLIFrameElement;
	/** Resolves to the frame's document; stays pending when the frame is closed before it loads. */
	loaded: Promise<Document>;
	close(): void;
}

/** Appends an iframe, as Stripe does. `srcdoc` inherits the page's CSP, so it has no inline script or style. */
export function openFrame(host: HTMLElement, title: string): OpenFrame {
	const iframe = document.createElement("iframe");
	iframe.name = frameName();
	iframe.title = title;
	iframe.setAttribute("role", "presentation");
	iframe.setAttribute("allow", "payment *; publickey-credentials-get *");
	iframe.setAttribute("scrolling", "no");
	iframe.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><div id="root"></div></body></html>`;
	Object.assign(iframe.style, frameStyle);

	let closed = false;
	const loaded = new Promise<Document>((resolve) => {
		iframe.addEventListener("load", () => {
			const frameDocument = iframe.contentDocument;
			if (!closed && frameDocument?.getElementById("root")) {
				resolve(frameDocument);
			}
		});
	});
	host.append(iframe);

	return {
		iframe,
		loaded,
		close() {
			closed = true;
			iframe.remove();
		},
	};
}

/** Keeps the iframe as tall as its content. */
export function fitHeight(iframe: HTMLIFrameElement, frameDocument: Document) {
	const resize = () => setHeight(iframe, frameDocument);
	const Observer = frameDocument.defaultView?.ResizeObserver;
	if (Observer) {
		new Observer(resize).observe(frameDocument.body);
	}
	resize();
}

/** At once, where the page must not see an old height. */
export function setHeight(iframe: HTMLIFrameElement, frameDocument: Document) {
	iframe.style.height = `${frameDocument.body.getBoundingClientRect().height}px`;
}

export const frameName = () =>
	`__privateStripeFrame${Math.floor(Math.random() * 1e7)}`;

/** The negative margin makes room for focus rings and keeps the fields aligned with the page. */
const frameStyle: Partial<CSSStyleDeclaration> = {
	border: "0",
	margin: "-4px",
	padding: "0",
	width: "calc(100% + 8px)",
	minWidth: "100%",
	display: "block",
	overflow: "hidden",
	background: "transparent",
	height: "1px",
};
