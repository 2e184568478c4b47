import { evenSpaces } from "./normalize-spaces";

/** A moment in words: a long date and the time, in UTC wherever they are read. */
export function formatMoment(seconds: number, locale: string) {
	const format = new Intl.DateTimeFormat(locale, {
		dateStyle: "long",
		timeStyle: "short",
		timeZone: "UTC",
	});
	return `${evenSpaces(format.format(seconds * 1000))} UTC`;
}
