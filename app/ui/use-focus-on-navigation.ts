import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** After going to another page without loading it anew, puts focus on its heading, so that it is read out. */
export function useArrival() {
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
