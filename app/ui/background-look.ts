import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { useRetry } from "./use-retry";

/**
 * For a `clientLoader`: asks the server. If that fails while the page looks again in the background, it keeps what it
 * shows, instead of the error page that Remix would put in its place.
 */
export async function loadOrKeep<Data>(
	routeId: string,
	load: () => Promise<Data>,
): Promise<Data> {
	const { revalidation, navigation, errors, loaderData } =
		window.__remixRouter.state;
	const inBackground =
		revalidation === "loading" && navigation.state === "idle" && !errors;
	try {
		const data = await load();
		lookFailed = false;
		return data;
	} catch (error) {
		lookFailed = true;
		if (inBackground && !(error instanceof Response)) {
			return loaderData[routeId];
		}
		throw error;
	}
}

/** Whether the latest answer did not come. */
export const hasLookFailed = () => lookFailed;

let lookFailed = false;

/** Looks again in the background what the server knows of this page, later if it can't be reached. */
export function useBackgroundLook() {
	const { revalidate, state } = useRevalidator();
	const [wanted, setWanted] = useState(false);
	const look = useCallback(() => {
		setWanted(true);
		revalidate();
	}, [revalidate]);
	useEffect(() => {
		if (state === "idle" && !lookFailed) {
			setWanted(false);
		}
	}, [state]);
	useRetry(revalidate, wanted && state === "idle");
	return look;
}
