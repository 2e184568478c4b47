import { useEffect } from "react";
import { InlineScript } from "../ui/inline-script";

/**
 * Saves where the cover is for `CoverTransition` on the next page, as when Stripe redirects from the checkout to
 * the receipt. Cross-document view transitions delayed the receipt's first paint, and log an error when skipped.
 */
export function useSavedCoverPosition() {
	useEffect(() => {
		const savePosition = () => {
			const cover = document.querySelector(".travelling");
			try {
				sessionStorage.setItem(
					"cover",
					JSON.stringify(cover?.getBoundingClientRect()),
				);
			} catch {
				// Storage is blocked, so the cover will not move.
			}
		};
		window.addEventListener("pagehide", savePosition);
		return () => window.removeEventListener("pagehide", savePosition);
	}, []);
}

/** Goes right behind the cover, and moves it from its saved position before anything is drawn. */
export const CoverTransition = () => <InlineScript code={script} />;

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
