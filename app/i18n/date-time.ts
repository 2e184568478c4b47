/**
 * Writes a date and a time in English words and English order, as all the pages' words are: the reader's locale decides
 * only how amounts are written.
 *
 * @param at milliseconds since 1970
 * @param timeZone the reader's own if empty
 */
export const formatDateTime = (at: number, timeZone?: string) =>
	format(at, { dateStyle: "long", timeStyle: "short", timeZone });

/** Writes the time of the day in the reader's time zone, on the same clock. */
export const formatTime = (at: number) => format(at, { timeStyle: "short" });

const format = (at: number, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat("en-GB", options).format(at);
