import { formatMoney } from "../i18n/format";
import { humanize } from "./lifecycle";
import type { InspectorData } from "./load-inspector.server";
import { Row } from "./row";
import { Section } from "./section";

type ChargeEntry = InspectorData["payments"][number]["charges"][number];

export const Charges = ({ charges }: { charges: ChargeEntry[] }) => (
	<Section
		name="charges"
		isOpen
		rows={charges.map((charge) => (
			<ChargeRow key={charge.id} charge={charge} />
		))}
	/>
);

function ChargeRow({ charge }: { charge: ChargeEntry }) {
	const { amount, currency, status } = charge;
	const price = formatMoney({ amount, currency });
	return (
		<Row entry={charge}>
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
	sepa_debit: "SEPA Direct Debit",
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
