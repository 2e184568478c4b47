interface Frame {
	iframe: HTMLIFrameElement;
	/** The frame's document, once there is one; never, if it was closed before. */
	opened: Promise<Document>;
	close(): void;
}

/**
 * A frame in the page, as Stripe's fields stand in one. `srcdoc` inherits the page's policy, so it
 * holds no script and no style.
 */
export function openFrame(host: HTMLElement): Frame {
	const iframe = document.createElement("iframe");
	iframe.name = frameName();
	iframe.title = "Secure payment input frame";
	iframe.setAttribute("role", "presentation");
	iframe.setAttribute("allow", "payment *; publickey-credentials-get *");
	iframe.setAttribute("scrolling", "no");
	iframe.srcdoc =
		'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Secure payment input frame</title></head><body><div id="root"></div></body></html>';
	Object.assign(iframe.style, frameStyle);

	let closed = false;
	const opened = new Promise<Document>((resolve) => {
		iframe.addEventListener("load", () => {
			const inside = iframe.contentDocument;
			if (!closed && inside?.getElementById("root")) {
				resolve(inside);
			}
		});
	});
	host.append(iframe);

	return {
		iframe,
		opened,
		close() {
			closed = true;
			iframe.remove();
		},
	};
}

/** Keeps the iframe as tall as what is in it. */
export function followHeight(iframe: HTMLIFrameElement, inside: Document) {
	const follow = () => {
		iframe.style.height = `${inside.body.getBoundingClientRect().height}px`;
	};
	const Observer = inside.defaultView?.ResizeObserver;
	if (Observer) {
		new Observer(follow).observe(inside.body);
	}
	follow();
}

export const frameName = () =>
	`__privateStripeFrame${Math.floor(Math.random() * 1e7)}`;

/** The margins make room for focus rings without moving the fields off the page's grid. */
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
