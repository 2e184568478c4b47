/** A time of day that server and browser write alike, wherever they are. */
export const Moment = ({ at }: { at: number }) => (
	<time className="moment" dateTime={new Date(at * 1000).toISOString()}>
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
