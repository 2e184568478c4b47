import { formatMoney } from "../i18n/format";
import { ActionButtons } from "./action-buttons";
import { humanize } from "./lifecycle";
import type { InspectorData } from "./load-inspector.server";
import { Row } from "./row";
import { Section } from "./section";

type ChargeEntry = InspectorData["charges"][number];

export const Charges = ({ charges }: { charges: ChargeEntry[] }) => (
	<Section
		name="charges"
		note="Each try to take the money, the refused ones too."
		rows={charges.map((charge) => (
			<ChargeRow key={charge.id} charge={charge} />
		))}
	/>
);

function ChargeRow({ charge }: { charge: ChargeEntry }) {
	const { amount, currency, payment_intent, status } = charge;
	const price = formatMoney({ amount, currency });
	return (
		<Row
			entry={charge}
			aside={
				payment_intent && (
					<ActionButtons
						id={payment_intent}
						target={`${price}, ${charge.id}`}
						names={charge.refundable ? ["refund"] : []}
					/>
				)
			}
		>
			<span className="row-title">
				{paymentMethodLabel(charge)} <code>{charge.id}</code>
			</span>
			<span className="row-amount">{price}</span>
			<span className={`row-status ${status}`}>{chargeResult(charge)}</span>
		</Row>
	);
}

function paymentMethodLabel({ payment_method_details: details }: ChargeEntry) {
	const type = details?.type ?? "unknown";
	if (!details?.card) {
		return paymentMethodNames[type] ?? humanize(type);
	}
	const { brand, last4 } = details.card;
	return `${capitalize(brand ?? "card")} ending in ${last4}`;
}

const paymentMethodNames: Record<string, string> = {
	amazon_pay: "Amazon Pay",
	cashapp: "Cash App",
	us_bank_account: "US bank account",
};

const capitalize = (word: string) =>
	word.charAt(0).toUpperCase() + word.slice(1);

function chargeResult(charge: ChargeEntry) {
	const { amount_refunded, captured, currency, failure_message, status } =
		charge;
	if (status === "failed") {
		return failure_message ?? "failed";
	}
	if (status === "pending") {
		return "pending";
	}
	if (amount_refunded > 0) {
		return `${formatMoney({ amount: amount_refunded, currency })} ${captured ? "refunded" : "released"}`;
	}
	return captured ? "captured" : "reserved";
}
