import { ActionResult } from "./action-result";
import { ApiRequests } from "./api-requests";
import { FaultPanel } from "./faults/fault-panel";
import { LiveToggle } from "./live/live-toggle";
import { useLiveUpdates } from "./live/use-live-updates";
import type { InspectorData } from "./load-inspector.server";
import { PaymentFilter } from "./payment-filter";
import { Payments } from "./payments";

/** The emulator's dashboard: its payments with what belongs to each, and what goes wrong on purpose. */
export function Inspector({
	inspectorData,
	error,
}: {
	inspectorData: InspectorData;
	/** Why the last action failed. */
	error: string | undefined;
}) {
	const { payments, query, faults, otherRequests } = inspectorData;
	const { mode, toggle } = useLiveUpdates(inspectorData.changeToken);
	return (
		<article
			className={mode === "starting" ? "inspector" : "inspector hydrated"}
		>
			<header className="inspector-head">
				<h1>What Stripe saw</h1>
				<p className="lead">
					Everything that has gone through this emulator, newest first. It’s
					kept in memory, and none of it is real money. Times are in UTC. Open a
					line for its details.
				</p>
				<div className="inspector-bar">
					<PaymentFilter query={query} />
					<LiveToggle paused={mode === "paused"} onToggle={toggle} />
				</div>
			</header>
			<ActionResult error={error} />
			<FaultPanel kinds={faults} />
			<Payments payments={payments} query={query} />
			{!query && <ApiRequests requests={otherRequests} />}
		</article>
	);
}
