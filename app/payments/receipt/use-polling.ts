import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { hasLookFailed } from "../../ui/background-look";

/** How a page that waits for news looks again by itself. */
export interface Polling {
	/** When it last looked: milliseconds since 1970, or null before the first time in this browser. */
	lookedAt: number | null;
	/** Looks now. */
	look: () => void;
	/** Whether it has stopped, and leaves looking to the shopper. */
	stopped: boolean;
}

/**
 * Loads the page's data again, with growing pauses, for about two minutes.
 *
 * @param waiting whether there is still something to wait for
 */
export function usePolling(waiting: boolean): Polling {
	const { revalidate, state } = useRevalidator();
	const [looks, setLooks] = useState(0);
	const [lookedAt, setLookedAt] = useState<number | null>(null);
	const pause = pausesInSeconds[looks];

	useEffect(() => {
		if (state === "idle" && !hasLookFailed()) {
			setLookedAt(Date.now());
		}
	}, [state]);

	useEffect(() => {
		if (!waiting || state !== "idle" || pause === undefined) {
			return;
		}
		const timer = setTimeout(() => {
			setLooks((looks) => looks + 1);
			revalidate();
		}, pause * 1000);
		return () => clearTimeout(timer);
	}, [waiting, state, pause, revalidate]);

	return { lookedAt, look: revalidate, stopped: pause === undefined };
}

const pausesInSeconds = [1, 2, 3, 5, 8, 13, 21, 34, 34];
