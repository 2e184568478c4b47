import { digitsOf } from "../card/card-number";
import { useForm } from "./form-context";
import { formatIban } from "./iban";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";
import { collectsDetail } from "./validation";

/** The fields of a US bank account, and the text of the mandate to debit it. */
export function BankFields() {
	const { terms } = useForm().state.options;
	return (
		<div className="p-Grid">
			<AccountHolder />
			<SelectField
				field="accountType"
				label="Account type"
				options={accountTypes}
			/>
			<TextField
				width="half"
				field="routingNumber"
				label="Routing number"
				placeholder="110000000"
				autoComplete="off"
				inputMode="numeric"
				format={(text) => digitsOf(text).slice(0, 9)}
			/>
			<TextField
				width="half"
				field="accountNumber"
				label="Account number"
				placeholder="000123456789"
				autoComplete="off"
				inputMode="numeric"
				format={(text) => digitsOf(text).slice(0, 17)}
			/>
			{terms?.usBankAccount !== "never" && <Mandate />}
		</div>
	);
}

/** The field of a bank account in the euro area, and the text of the mandate to debit it. */
export function SepaFields() {
	const { terms } = useForm().state.options;
	return (
		<div className="p-Grid">
			<AccountHolder />
			<TextField
				field="iban"
				label="IBAN"
				placeholder="AT61 1904 3002 3457 3201"
				autoComplete="off"
				format={formatIban}
			/>
			{terms?.sepaDebit !== "never" && <Mandate />}
		</div>
	);
}

function Mandate() {
	const { business } = useForm().state.options;
	return (
		<p className="p-GridCell p-Text TermsText">
			By continuing, you authorize {business?.name ?? "this shop"} to debit the
			bank account given above for this payment, and, if necessary, to correct
			an erroneous debit.
		</p>
	);
}

function AccountHolder() {
	const { state } = useForm();
	return (
		<>
			{collectsDetail(state, "name") && (
				<TextField
					field="name"
					label="Full name"
					placeholder="First and last name"
					autoComplete="billing name"
				/>
			)}
			{collectsDetail(state, "email") && (
				<TextField
					field="email"
					label="Email"
					placeholder="you@example.com"
					autoComplete="billing email"
					type="email"
					inputMode="email"
				/>
			)}
		</>
	);
}

const accountTypes = [
	{ code: "checking", name: "Checking" },
	{ code: "savings", name: "Savings" },
];
