import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { readMark } from "./change-token";

/** Keeps the page up to date while somebody sees it: it looks often, and loads again when the mark has changed. */
export function useLive(mark: string) {
	const { revalidate, state } = useRevalidator();
	const [live, setLive] = useState<"not yet" | "live" | "paused">("not yet");
	const looks = live === "live" && state === "idle";

	useEffect(() => setLive("live"), []);

	useEffect(() => {
		if (!looks) {
			return;
		}
		const leaving = new AbortController();
		const { signal } = leaving;
		const look = async () => {
			if (document.hidden) {
				return;
			}
			// A shop that is being restarted is back at one of the next looks.
			const now = await readMark(signal).catch(() => mark);
			if (now !== mark && !signal.aborted) {
				revalidate();
			}
		};
		const timer = setInterval(look, LOOK_EVERY_MS);
		document.addEventListener("visibilitychange", look, { signal });
		return () => {
			clearInterval(timer);
			leaving.abort();
		};
	}, [looks, mark, revalidate]);

	const toggle = () => setLive(live === "paused" ? "live" : "paused");
	return { live, toggle };
}

const LOOK_EVERY_MS = 2_000;
