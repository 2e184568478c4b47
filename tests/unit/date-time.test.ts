import { expect, it } from "vitest";
import { formatDateTime, formatTime } from "../../app/i18n/date-time";

const at = Date.UTC(2023, 10, 14, 22, 13, 20);

it.each([
	["UTC", "14 November 2023 at 22:13"],
	["America/New_York", "14 November 2023 at 17:13"],
	["Asia/Kolkata", "15 November 2023 at 03:43"],
])("writes a moment in English, and without seconds, in %s", (zone, text) => {
	expect(formatDateTime(at, zone)).toBe(text);
});

it("writes the time of the day on the same clock", () => {
	expect(formatDateTime(at)).toContain(` ${formatTime(at)}`);
});
