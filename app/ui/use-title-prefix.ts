import { useEffect } from "react";

/** Says in the title bar how the page stands, in front of its name: "Paying: Checkout …". */
export function useTitleState(state: string | null) {
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
