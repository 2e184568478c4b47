import type { ApiClient } from "../api-client";
import { frameName } from "../elements/frame";
import { openLightbox } from "./lightbox";

type Outcome = "answered" | "canceled";

/**
 * Shows the bank's page in a lightbox, in two nested iframes as Stripe does. Both come from the emulator, which may
 * have another origin, so the inner one says by message that it is answered, or that Escape was pressed in it.
 */
export function showChallenge(
	{ origin }: ApiClient,
	source: string,
): Promise<Outcome> {
	return new Promise((resolve) => {
		const frame = challengeFrame(origin, source);
		const lightbox = openLightbox({
			label: "3D Secure authentication",
			content: frame,
			onCancel: () => finish("canceled"),
		});
		frame.addEventListener("load", () => bankPageIn(frame)?.focus());
		addEventListener("message", receive);

		function receive(event: MessageEvent) {
			const outcome = event.data?.emulatorChallenge;
			const isOurs = [frame.contentWindow, bankPageIn(frame)].some(
				(page) => page === event.source,
			);
			if (isOurs && isOutcome(outcome)) {
				finish(outcome);
			}
		}

		function finish(outcome: Outcome) {
			removeEventListener("message", receive);
			lightbox.close();
			resolve(outcome);
		}
	});
}

/** The window of the inner frame; of another origin's no more can be had. */
const bankPageIn = ({ contentWindow }: HTMLIFrameElement) => contentWindow?.[0];

const isOutcome = (outcome: unknown): outcome is Outcome =>
	outcome === "answered" || outcome === "canceled";

function challengeFrame(origin: string, source: string): HTMLIFrameElement {
	const frame = document.createElement("iframe");
	frame.name = frameName();
	frame.title = "3D Secure authentication";
	frame.src = `${origin}/emulator/three-ds-2-challenge?source=${encodeURIComponent(source)}`;
	Object.assign(frame.style, {
		display: "block",
		width: "100%",
		height: "100%",
		border: "0",
	});
	return frame;
}
