/** A time in UTC, so that server and browser render the same text; `at` is in seconds since 1970. */
export const Timestamp = ({ at }: { at: number }) => (
	<time className="timestamp" dateTime={new Date(at * 1000).toISOString()}>
		<span className="day">{day.format(at * 1000)}</span>{" "}
		{clock.format(at * 1000)}
	</time>
);

const day = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "short",
	timeZone: "UTC",
});

const clock = new Intl.DateTimeFormat("en-GB", {
	timeStyle: "medium",
	timeZone: "UTC",
});
