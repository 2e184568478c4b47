import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { focusHeading } from "../ui/use-focus-on-navigation";
import { useRetry } from "../ui/use-retry";

/**
 * Asks for the page again, by itself and at a click. A reload would do so too, but without a network it
 * shows the browser's own error page, which does not try again.
 */
export function Retry() {
	const { revalidate, state } = useRevalidator();
	useRetry(revalidate, state === "idle");
	// Goes when the page has come.
	useEffect(() => focusHeading, []);
	return (
		<p>
			<button className="button" type="button" onClick={revalidate}>
				Try again
			</button>
		</p>
	);
}
