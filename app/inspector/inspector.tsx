import { Calls } from "./calls";
import { Charges } from "./charges";
import { Contents } from "./contents";
import { Deliveries } from "./deliveries";
import { Events } from "./events";
import type { Ledger } from "./ledger.server";
import { LiveSwitch } from "./live-switch";
import { Outcome } from "./outcome";
import { Payments } from "./payments";
import { useLive } from "./use-live";

/** The sandbox from the inside: a ledger of all that it was asked and did. */
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
					The last pages of this sandbox’s ledger, newest line first. It lives
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
