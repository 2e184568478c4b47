import { useEffect } from "react";

/** Puts the page's state in front of its title: "Paying: Checkout …". */
export function useTitlePrefix(state: string | null) {
	useEffect(() => {
		if (state === null) {
			return;
		}
		const title = document.title;
		document.title = `${state}: ${title}`;
		return () => {
			if (document.title === `${state}: ${title}`) {
				document.title = title;
			}
		};
	}, [state]);
}
