import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { fetchChangeToken } from "../change-token";

/** Reloads the page's data when the change token has changed. Polls only while the page is visible and not paused. */
export function useLiveUpdates(changeToken: string) {
	const { revalidate, state } = useRevalidator();
	const [mode, setMode] = useState<"starting" | "live" | "paused">("starting");
	const polling = mode === "live" && state === "idle";

	useEffect(() => setMode("live"), []);

	useEffect(() => {
		if (!polling) {
			return;
		}
		const controller = new AbortController();
		const { signal } = controller;
		const poll = async () => {
			if (document.hidden) {
				return;
			}
			// A server that is restarting answers one of the next polls.
			const current = await fetchChangeToken(signal).catch(() => changeToken);
			if (current !== changeToken && !signal.aborted) {
				revalidate();
			}
		};
		const timer = setInterval(poll, pollIntervalMs);
		document.addEventListener("visibilitychange", poll, { signal });
		return () => {
			clearInterval(timer);
			controller.abort();
		};
	}, [polling, changeToken, revalidate]);

	const toggle = () => setMode(mode === "paused" ? "live" : "paused");
	return { mode, toggle };
}

const pollIntervalMs = 2_000;
