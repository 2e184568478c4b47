import { Link } from "@remix-run/react";
import { formatMoney } from "../i18n/money";
import { paths } from "../paths";
import { ActButtons } from "./action-buttons";
import { actsFor } from "./actions";
import { inWords, type Step } from "./lifecycle";
import { LifecycleMap } from "./lifecycle-map";
import type { Ledger } from "./load-inspector.server";
import { JourneyPath } from "./payment-timeline";
import { Row } from "./row";
import { Section } from "./section";
import { Moment } from "./timestamp";

type Payment = Ledger["payments"][number];

export function Payments({ payments }: { payments: Payment[] }) {
	return (
		<Section
			name="payments"
			note="One line a payment, from the first look at the checkout to its last word."
			lines={payments.map((payment) => (
				<PaymentRow key={payment.id} payment={payment} />
			))}
			none={<NoPayments />}
		>
			{payments.length > 0 && (
				<LifecycleMap standing={payments.map(({ status }) => status)} />
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

function PaymentRow({ payment }: { payment: Payment }) {
	const { id, status, journey, refundable } = payment;
	const price = formatMoney(payment);
	return (
		<Row
			entry={payment}
			more={<Journey steps={journey} />}
			margin={
				<ActButtons
					id={id}
					what={`${price}, ${id}`}
					offered={actsFor(status, refundable)}
				/>
			}
		>
			<span className="subject">{payment.description ?? id}</span>
			<span className="amount">{price}</span>
			<JourneyPath journey={journey} />
			<span className={`standing ${status}`}>
				{inWords(status)} <code>{id}</code>
			</span>
		</Row>
	);
}

/** The way in words, with the event that told of each step. */
const Journey = ({ steps }: { steps: Step[] }) => (
	<ol className="journey">
		{steps.map(({ station, event, at }, number) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end.
			<li key={number}>
				{at === null ? <span className="moment">now</span> : <Moment at={at} />}
				<span>{inWords(station)}</span>
				{event && <code>{event}</code>}
			</li>
		))}
	</ol>
);
