import type { ElementsGroup } from "../elements/elements-group";
import type { Params } from "../form-encoding";
import { IntegrationError } from "../integration-error";

export interface ConfirmOptions {
	elements?: ElementsGroup;
	clientSecret?: string;
	confirmParams?: Params;
	redirect?: "always" | "if_required";
}

/** The client secret to confirm with; IntegrationError if the call can't be meant so. */
export function checkOptions(options: ConfirmOptions): string {
	const { elements, confirmParams, redirect = "always" } = options ?? {};
	if (redirect !== "always" && redirect !== "if_required") {
		refuse("redirect should be 'always' or 'if_required'.");
	}
	if (!elements && !confirmParams?.payment_method) {
		refuse(
			"elements should be an Elements instance, or confirmParams.payment_method the id of a payment method.",
		);
	}
	if (elements && !elements.options.clientSecret && !elements.submitted) {
		refuse(
			"elements.submit() must be called before stripe.confirmPayment() when the group was created without a clientSecret.",
		);
	}
	checkReturnUrl(confirmParams?.return_url, redirect);

	const clientSecret = options.clientSecret ?? elements?.options.clientSecret;
	return clientSecret ?? refuse("clientSecret should be a string.");
}

function checkReturnUrl(url: unknown, redirect: string) {
	if (url === undefined && redirect === "if_required") {
		return;
	}
	if (url === undefined) {
		refuse(
			"confirmParams.return_url is required when redirect is 'always'. Pass it, or set redirect to 'if_required'.",
		);
	}
	if (typeof url !== "string" || !/^[a-z][a-z\d+.-]*:\/\/./i.test(url)) {
		refuse("confirmParams.return_url should be an absolute URL.");
	}
}

function refuse(why: string): never {
	throw new IntegrationError(
		`Invalid value for stripe.confirmPayment(): ${why}`,
	);
}
