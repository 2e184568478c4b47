import type { ElementsGroup } from "../elements/elements-group";
import type { Params } from "../form-encoding";
import { IntegrationError } from "../integration-error";

export interface ConfirmOptions {
	elements?: ElementsGroup;
	clientSecret?: string;
	confirmParams?: Params;
	redirect?: "always" | "if_required";
}

/** Returns the client secret to confirm with. Throws IntegrationError for wrong options. */
export function validateConfirmOptions(options: ConfirmOptions): string {
	const { elements, confirmParams, redirect = "always" } = options ?? {};
	if (redirect !== "always" && redirect !== "if_required") {
		throwInvalid("redirect should be 'always' or 'if_required'.");
	}
	if (!elements && !confirmParams?.payment_method) {
		throwInvalid(
			"elements should be an Elements instance, or confirmParams.payment_method the id of a payment method.",
		);
	}
	if (elements && !elements.options.clientSecret && !elements.submitted) {
		throwInvalid(
			"elements.submit() must be called before stripe.confirmPayment() when the group was created without a clientSecret.",
		);
	}
	validateReturnUrl(confirmParams?.return_url, redirect);

	const clientSecret = options.clientSecret ?? elements?.options.clientSecret;
	return clientSecret ?? throwInvalid("clientSecret should be a string.");
}

function validateReturnUrl(url: unknown, redirect: string) {
	if (url === undefined && redirect === "if_required") {
		return;
	}
	if (url === undefined) {
		throwInvalid(
			"confirmParams.return_url is required when redirect is 'always'. Pass it, or set redirect to 'if_required'.",
		);
	}
	if (typeof url !== "string" || !/^[a-z][a-z\d+.-]*:\/\/./i.test(url)) {
		throwInvalid("confirmParams.return_url should be an absolute URL.");
	}
}

function throwInvalid(why: string): never {
	throw new IntegrationError(
		`Invalid value for stripe.confirmPayment(): ${why}`,
	);
}
