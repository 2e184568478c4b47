import { Link } from "@remix-run/react";
import { formatMoney } from "../i18n/format";
import { paths } from "../paths";
import { ActionButtons } from "./action-buttons";
import { actionsFor } from "./actions";
import { ApiRequests } from "./api-requests";
import { Charges } from "./charges";
import { Events } from "./events";
import { humanize } from "./lifecycle";
import { LifecycleMap } from "./lifecycle-map";
import type { InspectorData } from "./load-inspector.server";
import { PaymentTimeline } from "./payment-timeline";
import { Row } from "./row";
import { Folded } from "./section";
import type { TimelineStep } from "./timeline";
import { Timestamp } from "./timestamp";
import { WebhookDeliveries } from "./webhook-deliveries";

type PaymentEntry = InspectorData["payments"][number];

/** One group a payment: its way, and all that Stripe and the shop said to each other about it. */
export function Payments({
	payments,
	query,
}: {
	payments: PaymentEntry[];
	query: string;
}) {
	if (payments.length === 0) {
		return query ? (
			<p className="empty">No payment matches.</p>
		) : (
			<NoPayments />
		);
	}
	return (
		<section className="payments" aria-label="Payments">
			<LifecycleMap paymentStatuses={payments.map(({ status }) => status)} />
			<ol>
				{payments.map((payment) => (
					<PaymentRow
						key={payment.id}
						payment={payment}
						isOpen={payment.id === query}
					/>
				))}
			</ol>
		</section>
	);
}

const NoPayments = () => (
	<p className="notice">
		<span>Nothing has been bought yet.</span>
		<Link className="button" to={paths.home()}>
			Buy a book and watch it here
		</Link>
	</p>
);

function PaymentRow({
	payment,
	isOpen,
}: {
	payment: PaymentEntry;
	isOpen: boolean;
}) {
	const { id, status, timeline, charges } = payment;
	const price = formatMoney(payment);
	const refundable = charges.some((charge) => charge.refundable);
	return (
		<Row
			entry={payment}
			isOpen={isOpen}
			details={
				<>
					<TimelineSteps steps={timeline} />
					<Charges charges={charges} />
					<Events events={payment.events} />
					<WebhookDeliveries deliveries={payment.deliveries} />
					<ApiRequests requests={payment.requests} />
					<Folded className="object" title="PaymentIntent">
						<pre className="json">{payment.json}</pre>
					</Folded>
				</>
			}
			aside={
				<ActionButtons
					id={id}
					target={`${price}, ${id}`}
					names={actionsFor(status, refundable)}
				/>
			}
		>
			<span className="row-title">{payment.description ?? id}</span>
			<span className="row-amount">{price}</span>
			<PaymentTimeline timeline={timeline} />
			<span className={`row-status ${status}`}>
				{humanize(status)}
				{refundOf(payment)} <code>{id}</code>
			</span>
		</Row>
	);
}

function refundOf({ status, charges, currency }: PaymentEntry) {
	const amount = charges
		.filter(({ captured }) => captured)
		.reduce((sum, charge) => sum + charge.amount_refunded, 0);
	return status === "succeeded" && amount > 0
		? `, ${formatMoney({ amount, currency })} refunded`
		: "";
}

/** The timeline in words, with the event that reported each step. */
const TimelineSteps = ({ steps }: { steps: TimelineStep[] }) => (
	<ol className="timeline-steps">
		{steps.map(({ status, event, at }, number) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end.
			<li key={number}>
				{at === null ? (
					<span className="timestamp">now</span>
				) : (
					<Timestamp at={at} />
				)}
				<span>{humanize(status)}</span>
				{event && <code>{event}</code>}
			</li>
		))}
	</ol>
);
