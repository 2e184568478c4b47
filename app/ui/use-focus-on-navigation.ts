import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** After a navigation in the browser, focuses the new page's heading, so that screen readers announce it. */
export function useFocusOnNavigation() {
	const { pathname, search } = useLocation();
	const address = pathname + search;
	const shown = useRef(address);
	useEffect(() => {
		if (shown.current === address) {
			return;
		}
		shown.current = address;
		const heading = document.querySelector<HTMLElement>("main h1");
		heading?.setAttribute("tabindex", "-1");
		heading?.focus({ preventScroll: true });
	}, [address]);
}
