import { ActionResult } from "./action-result";
import { ApiRequests } from "./api-requests";
import { Charges } from "./charges";
import { Events } from "./events";
import { LiveToggle } from "./live-toggle";
import type { InspectorData } from "./load-inspector.server";
import { Payments } from "./payments";
import { TableOfContents } from "./section";
import { useLiveUpdates } from "./use-live-updates";
import { WebhookDeliveries } from "./webhook-deliveries";

/** The emulator's dashboard: its payments, charges, events, webhook deliveries and API requests. */
export function Inspector({
	inspectorData,
	error,
}: {
	inspectorData: InspectorData;
	/** Why the last action failed. */
	error: string | undefined;
}) {
	const { payments, charges, events, deliveries, requests } = inspectorData;
	const { mode, toggle } = useLiveUpdates(inspectorData.changeToken);
	return (
		<article
			className={mode === "starting" ? "inspector" : "inspector hydrated"}
		>
			<header className="inspector-head">
				<h1>What Stripe saw</h1>
				<p className="lead">
					The last pages of this emulator’s ledger, newest line first. It lives
					in memory and no line of it is real money. Times are UTC; open a line
					to read all of it.
				</p>
				<div className="inspector-bar">
					<TableOfContents />
					<LiveToggle paused={mode === "paused"} onToggle={toggle} />
				</div>
			</header>
			<ActionResult error={error} />
			<Payments payments={payments} />
			<Charges charges={charges} />
			<Events events={events} />
			<WebhookDeliveries deliveries={deliveries} />
			<ApiRequests requests={requests} />
		</article>
	);
}
