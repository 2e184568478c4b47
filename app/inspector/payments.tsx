import { Link } from "@remix-run/react";
import { formatMoney } from "../i18n/format";
import { paths } from "../paths";
import { ActionButtons } from "./action-buttons";
import { actionsFor } from "./actions";
import { humanize } from "./lifecycle";
import { LifecycleMap } from "./lifecycle-map";
import type { InspectorData } from "./load-inspector.server";
import { PaymentTimeline } from "./payment-timeline";
import { Row } from "./row";
import { Section } from "./section";
import type { TimelineStep } from "./timeline";
import { Timestamp } from "./timestamp";

type PaymentEntry = InspectorData["payments"][number];

export function Payments({ payments }: { payments: PaymentEntry[] }) {
	return (
		<Section
			name="payments"
			note="One line a payment, from the first look at the checkout to its last word."
			rows={payments.map((payment) => (
				<PaymentRow key={payment.id} payment={payment} />
			))}
			empty={<NoPayments />}
		>
			{payments.length > 0 && (
				<LifecycleMap paymentStatuses={payments.map(({ status }) => status)} />
			)}
		</Section>
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

function PaymentRow({ payment }: { payment: PaymentEntry }) {
	const { id, status, timeline, refundable } = payment;
	const price = formatMoney(payment);
	return (
		<Row
			entry={payment}
			details={<TimelineSteps steps={timeline} />}
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
				{humanize(status)} <code>{id}</code>
			</span>
		</Row>
	);
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
