import { InlineScript } from "./inline-script";

/**
 * Switches view transitions off where reduced motion is wanted, and keeps a skipped one from being reported as an
 * error. Runs before anything is drawn.
 *
 * @see https://developer.mozilla.org/docs/Web/API/ViewTransition/ready
 */
export const ViewTransitions = () => <InlineScript code={script} />;

const script = import.meta.env.SSR
	? `(() => {
	const start = document.startViewTransition?.bind(document);
	if (!start) return;
	const quietly = (update) => {
		const transition = start(update);
		transition.ready.catch(() => {});
		return transition;
	};
	const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
	document.startViewTransition = still ? undefined : quietly;
})()`
	: "";
