import { InlineScript } from "./inline-script";

/**
 * Keeps a movement between pages from being more than that: one that a browser gives up is no error
 * worth the console, and whoever wants less motion gets none. Runs before anything is drawn.
 *
 * @see https://developer.mozilla.org/docs/Web/API/ViewTransition/ready
 */
export const QuietTransitions = () => <InlineScript code={script} />;

const script = `(() => {
	const start = document.startViewTransition?.bind(document);
	if (!start) return;
	const quietly = (update) => {
		const transition = start(update);
		transition.ready.catch(() => {});
		return transition;
	};
	const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
	document.startViewTransition = still ? undefined : quietly;
})()`;
