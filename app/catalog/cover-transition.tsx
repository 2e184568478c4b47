import { useEffect } from "react";
import { InlineScript } from "../ui/inline-script";

/**
 * A cover that travels to a page that is loaded anew, as on Stripe's way from the checkout to the receipt.
 * The browser's own transitions between documents held back the receipt's first paint when they were tried,
 * and complain in the console when they are given up.
 */
export function useCoverDeparture() {
	useEffect(() => {
		const note = () => {
			const cover = document.querySelector(".travelling");
			try {
				sessionStorage.setItem(
					"cover",
					JSON.stringify(cover?.getBoundingClientRect()),
				);
			} catch {
				// The browser keeps nothing for us, so the cover will simply be there.
			}
		};
		window.addEventListener("pagehide", note);
		return () => window.removeEventListener("pagehide", note);
	}, []);
}

/** Right behind the cover, so that it sets out from where it stood before anything is drawn. */
export const CoverArrival = () => <InlineScript code={script} />;

const script = `try {
	const from = JSON.parse(sessionStorage.getItem("cover"));
	sessionStorage.removeItem("cover");
	if (from && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
		const cover = document.querySelector(".travelling");
		const to = cover.getBoundingClientRect();
		const start = \`translate(\${from.x - to.x}px, \${from.y - to.y}px) scale(\${from.width / to.width})\`;
		cover.animate(
			{ transformOrigin: ["0 0", "0 0"], transform: [start, "none"] },
			{ duration: 250, easing: "cubic-bezier(0.3, 0.1, 0.1, 1)" },
		);
	}
} catch {}`;
