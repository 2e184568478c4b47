import { Outcome } from "./action-result";
import { Calls } from "./api-requests";
import { Charges } from "./charges";
import { Events } from "./events";
import { LiveSwitch } from "./live-toggle";
import type { Ledger } from "./load-inspector.server";
import { Payments } from "./payments";
import { Contents } from "./table-of-contents";
import { useLive } from "./use-live-updates";
import { Deliveries } from "./webhook-deliveries";

/** The emulator from the inside: a ledger of all that it was asked and did. */
export function Inspector({
	ledger,
	refusal,
}: {
	ledger: Ledger;
	refusal: string | undefined;
}) {
	const { live, toggle } = useLive(ledger.mark);
	return (
		<article
			className={live === "not yet" ? "inspector" : "inspector following"}
		>
			<header className="inspector-head">
				<h1>What Stripe saw</h1>
				<p className="lead">
					The last pages of this emulator’s ledger, newest line first. It lives
					in memory and no line of it is real money. Times are UTC; open a line
					to read all of it.
				</p>
				<div className="inspector-bar">
					<Contents />
					<LiveSwitch paused={live === "paused"} toggle={toggle} />
				</div>
			</header>
			<Outcome refusal={refusal} />
			<Payments payments={ledger.payments} />
			<Charges charges={ledger.charges} />
			<Events events={ledger.events} />
			<Deliveries deliveries={ledger.deliveries} />
			<Calls calls={ledger.calls} />
		</article>
	);
}
