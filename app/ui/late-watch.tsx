import type { ReactNode } from "react";
import { InlineScript } from "./inline-script";

/**
 * Watches for what does not come, with neither React nor a promise: whichever of the page's own parts was lost, this script has run.
 * Once an element marked with `waiting` has stood for 15 s, or the page's end has not come, the page is loaded again, where
 * that is safe, and else `Late` is shown.
 */
export const LateWatch = () => <InlineScript code={script} />;

/** Marks an element that stands for something that is on its way. */
export const waiting = { "data-waiting": "" };

/** Shown when something on the page has been waited for too long. */
export const Late = ({ children }: { children: ReactNode }) => (
	<div className="notice late" role="alert" hidden>
		{children}
	</div>
);

// It is safe once, if no script is still on its way, nothing has been typed, and the shop answers.
const script = import.meta.env.SSR
	? `(() => {
	let since;
	let late = false;
	const isWaiting = () =>
		document.readyState === "loading" || document.querySelector("[data-waiting]") !== null;
	const isUntouched = () =>
		[...document.querySelectorAll("main input:not([type=hidden])")].every((input) =>
			input.value === "" && input !== document.activeElement);
	setInterval(() => {
		const wasLate = late;
		since = isWaiting() ? since ?? Date.now() : undefined;
		late = Date.now() - since >= 15000;
		const [load] = performance.getEntriesByType("navigation");
		const mayReload = document.readyState !== "interactive" && load?.type !== "reload";
		if (late && !wasLate && mayReload && isUntouched()) {
			fetch("", { method: "HEAD" }).then(
				({ ok }) => ok && isWaiting() && isUntouched() && location.reload(),
				() => {},
			);
		} else {
			document.documentElement.toggleAttribute("data-late", late);
		}
	}, 1000);
})()`
	: "";
