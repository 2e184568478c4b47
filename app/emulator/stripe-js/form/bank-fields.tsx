import { digitsOf } from "../card/card-number";
import { useForm } from "./form-context";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";
import { collectsDetail } from "./validation";

/** The fields of a US bank account, and the text of the mandate to debit it. */
export function BankFields() {
	const { state } = useForm();
	const business = state.options.business?.name ?? "this shop";
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
			{state.options.terms?.usBankAccount !== "never" && (
				<p className="p-GridCell p-Text TermsText">
					By continuing, you authorize {business} to debit the bank account
					given above for this payment, and, if necessary, to correct an
					erroneous debit.
				</p>
			)}
		</div>
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
