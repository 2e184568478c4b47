import { useEffect } from "react";

/**
 * Calls this when the browser shows the page as it was left: the back button brings back a form whose payment may have
 * been made since.
 *
 * @see https://web.dev/articles/bfcache#update-data-after-restore
 */
export function useBfcache(onReturn: () => void) {
	useEffect(() => {
		const onShow = ({ persisted }: PageTransitionEvent) => {
			if (persisted) {
				onReturn();
			}
		};
		window.addEventListener("pageshow", onShow);
		return () => window.removeEventListener("pageshow", onShow);
	}, [onReturn]);
}
