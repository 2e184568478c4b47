import { formatMoney } from "../i18n/money";
import { ActButtons } from "./action-buttons";
import { inWords } from "./lifecycle";
import type { Ledger } from "./load-inspector.server";
import { Row } from "./row";
import { Section } from "./section";

type Charge = Ledger["charges"][number];

export const Charges = ({ charges }: { charges: Charge[] }) => (
	<Section
		name="charges"
		note="Each try to take the money, the refused ones too."
		lines={charges.map((charge) => (
			<ChargeRow key={charge.id} charge={charge} />
		))}
	/>
);

function ChargeRow({ charge }: { charge: Charge }) {
	const { amount, currency, payment_intent, status } = charge;
	const price = formatMoney({ amount, currency });
	return (
		<Row
			entry={charge}
			margin={
				payment_intent && (
					<ActButtons
						id={payment_intent}
						what={`${price}, ${charge.id}`}
						offered={charge.refundable ? ["refund"] : []}
					/>
				)
			}
		>
			<span className="subject">
				{methodOf(charge)} <code>{charge.id}</code>
			</span>
			<span className="amount">{price}</span>
			<span className={`standing ${status}`}>{outcomeOf(charge)}</span>
		</Row>
	);
}

function methodOf({ payment_method_details: details }: Charge) {
	const type = details?.type ?? "unknown";
	if (!details?.card) {
		return names[type] ?? inWords(type);
	}
	const { brand, last4 } = details.card;
	return `${capitalized(brand ?? "card")} ending in ${last4}`;
}

const names: Record<string, string> = {
	amazon_pay: "Amazon Pay",
	cashapp: "Cash App",
	us_bank_account: "US bank account",
};

const capitalized = (word: string) =>
	word.charAt(0).toUpperCase() + word.slice(1);

function outcomeOf(charge: Charge) {
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
