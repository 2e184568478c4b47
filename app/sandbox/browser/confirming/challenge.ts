import { frameName } from "../elements/frame";
import { openLightbox } from "./lightbox";

/**
 * Shows the bank's page in a lightbox, in two nested frames as Stripe does. They are pages of this
 * very origin without scripts, so the outcome is read from them: the answer's page follows the form's.
 */
export function showChallenge(
	source: string,
): Promise<"answered" | "canceled"> {
	return new Promise((resolve) => {
		const lightbox = openLightbox({
			label: "3D Secure authentication",
			onCancel: () => finish("canceled"),
		});
		const frame = document.createElement("iframe");
		frame.name = frameName();
		frame.title = "Secure 3D Secure frame";
		frame.src = `/sandbox/three-ds-2-challenge?source=${encodeURIComponent(source)}`;
		Object.assign(frame.style, frameStyle);
		frame.addEventListener("load", () => {
			whenAnswered(frame, () => finish("answered"));
			frame.focus();
		});
		lightbox.content.append(frame);

		function finish(outcome: "answered" | "canceled") {
			lightbox.close();
			resolve(outcome);
		}
	});
}

function whenAnswered(outer: HTMLIFrameElement, then: () => void) {
	const inner = outer.contentDocument?.querySelector<HTMLIFrameElement>(
		'iframe[name="stripe-challenge-frame"]',
	);
	const look = () => {
		const page = inner?.contentDocument?.documentElement;
		if (page?.dataset.challenge === "done") then();
	};
	inner?.addEventListener("load", look);
	look();
}

const frameStyle: Partial<CSSStyleDeclaration> = {
	display: "block",
	width: "100%",
	height: "100%",
	border: "0",
	background: "#fff",
	colorScheme: "light",
};
