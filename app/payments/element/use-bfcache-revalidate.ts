import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/**
 * Asks again where the payment stands when the browser shows the page as it was left: the back button
 * brings back a form whose payment may have been made since.
 *
 * @see https://web.dev/articles/bfcache#update-data-after-restore
 */
export function useBfcacheRevalidate() {
	const { revalidate } = useRevalidator();
	useEffect(() => {
		const onShow = ({ persisted }: PageTransitionEvent) => {
			if (persisted) {
				revalidate();
			}
		};
		window.addEventListener("pageshow", onShow);
		return () => window.removeEventListener("pageshow", onShow);
	}, [revalidate]);
}
