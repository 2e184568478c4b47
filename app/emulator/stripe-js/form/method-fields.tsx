import { methodName } from "../../shared/payment-method-names";
import { BankFields, SepaFields } from "./bank-fields";
import { CardFields } from "./card-fields";
import { useForm } from "./form-context";
import { MethodIcon } from "./method-icon";

/** The fields of one method, or the notice that it redirects. */
export function MethodFields({ method }: { method: string }) {
	if (method === "card") {
		return <CardFields />;
	}
	if (method === "us_bank_account") {
		return <BankFields />;
	}
	if (method === "sepa_debit") {
		return <SepaFields />;
	}
	return <RedirectNotice method={method} />;
}

function RedirectNotice({ method }: { method: string }) {
	const { state } = useForm();
	if (method === "card" || !state.methods.includes(method)) {
		return null;
	}
	return (
		<div className="p-Redirect">
			<MethodIcon method="redirect" />
			<p className="p-Text">
				After submission, you will be redirected to securely complete next steps
				with {methodName(method)}.
			</p>
		</div>
	);
}
