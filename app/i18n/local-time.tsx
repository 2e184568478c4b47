import { useSyncExternalStore } from "react";
import { formatDateTime } from "./date-time";

/**
 * A date and a time where the reader is. Only the browser knows that, so the page comes with UTC and says so, and keeps it
 * where no scripts run.
 *
 * @param at milliseconds since 1970
 */
export function LocalTime({ at }: { at: number }) {
	const words = useSyncExternalStore(
		neverChanges,
		() => formatDateTime(at),
		() => `${formatDateTime(at, "UTC")} UTC`,
	);
	return <time dateTime={new Date(at).toISOString()}>{words}</time>;
}

const neverChanges = () => () => {};
