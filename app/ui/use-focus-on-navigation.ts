import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * After a navigation in the browser, focuses the new page's heading, so that screen readers announce it. On the same
 * page only where what had the focus is gone, like the button "Buy another copy".
 */
export function useFocusOnNavigation() {
	const { pathname, search, key } = useLocation();
	const address = pathname + search;
	const shown = useRef({ address, key });
	useEffect(() => {
		const before = shown.current;
		shown.current = { address, key };
		const isSamePage = before.address === address;
		if (before.key === key || (isSamePage && hasFocus())) {
			return;
		}
		focusHeading();
	}, [address, key]);
}

const hasFocus = () =>
	document.activeElement !== document.body &&
	document.activeElement?.checkVisibility();

/** Focuses the page's heading, so that screen readers announce it. */
export function focusHeading() {
	const heading = document.querySelector<HTMLElement>("main h1");
	heading?.setAttribute("tabindex", "-1");
	heading?.focus({ preventScroll: true });
}
