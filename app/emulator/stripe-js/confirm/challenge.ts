import { frameName } from "../elements/frame";
import { openLightbox } from "./lightbox";

/**
 * Shows the bank's page in a lightbox, in two nested iframes as Stripe does. Both are pages of this
 * origin without scripts, so this code watches them for the page after the bank's form, and for
 * Escape, which an iframe does not pass on.
 */
export function showChallenge(
	source: string,
): Promise<"answered" | "canceled"> {
	return new Promise((resolve) => {
		const frame = challengeFrame(source);
		const lightbox = openLightbox({
			label: "3D Secure authentication",
			content: frame,
			onCancel: () => finish("canceled"),
		});
		frame.addEventListener("load", () => watchChallenge(frame, finish));

		function finish(outcome: "answered" | "canceled") {
			lightbox.close();
			resolve(outcome);
		}
	});
}

function watchChallenge(
	outer: HTMLIFrameElement,
	finish: (outcome: "answered" | "canceled") => void,
) {
	const cancelOnEscape = (frame: HTMLIFrameElement) =>
		frame.contentDocument?.addEventListener("keydown", (event) => {
			if (event.key === "Escape") {
				finish("canceled");
			}
		});
	const inner = outer.contentDocument?.querySelector<HTMLIFrameElement>(
		'iframe[name="stripe-challenge-frame"]',
	);
	if (!inner) {
		return;
	}

	const check = () => {
		if (isChallengeOpen(inner)) {
			cancelOnEscape(inner);
		} else {
			finish("answered");
		}
	};
	inner.addEventListener("load", check);
	cancelOnEscape(outer);
	check();
	inner.focus();
}

function isChallengeOpen({
	contentDocument: page,
}: HTMLIFrameElement): boolean {
	return (
		page?.URL === "about:blank" ||
		page?.getElementById("test-source-authorize-3ds") != null
	);
}

function challengeFrame(source: string): HTMLIFrameElement {
	const frame = document.createElement("iframe");
	frame.name = frameName();
	frame.title = "3D Secure authentication";
	frame.src = `/emulator/three-ds-2-challenge?source=${encodeURIComponent(source)}`;
	Object.assign(frame.style, {
		display: "block",
		width: "100%",
		height: "100%",
		border: "0",
	});
	return frame;
}
