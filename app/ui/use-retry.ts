import { useEffect, useState } from "react";

/**
 * Calls `retry` when the browser is back on the network, and with growing pauses in case it is the server that was gone.
 *
 * @param waiting whether to wait for the next time; false while a try is under way, or when nothing is left to try
 */
export function useRetry(retry: () => void, waiting: boolean) {
	const [tries, setTries] = useState(0);

	useEffect(() => {
		if (!waiting) {
			return;
		}
		const again = () => {
			setTries((tries) => tries + 1);
			retry();
		};
		const timer = setTimeout(again, pauseInSeconds(tries) * 1000);
		window.addEventListener("online", again);
		return () => {
			clearTimeout(timer);
			window.removeEventListener("online", again);
		};
	}, [waiting, tries, retry]);
}

const pauseInSeconds = (tries: number) => Math.min(2 ** (tries + 1), 60);
