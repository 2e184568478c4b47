import type { PaymentMethod, StripeError } from "@stripe/stripe-js";
import type { ApiClient } from "../api-client";
import { type ElementsGroup, usableElement } from "../elements/elements-group";
import { paymentMethodData } from "../form/payment-method-data";
import type { Params } from "../form-encoding";
import { IntegrationError } from "../integration-error";
import { mergeParams } from "./confirm-params";

export interface CreatePaymentMethodOptions {
	elements?: ElementsGroup;
	params?: Params;
}

/** Creates a PaymentMethod from the entered details, for a server to confirm with. Throws IntegrationError before submit(). */
export async function createPaymentMethod(
	api: ApiClient,
	{ elements, params = {} }: CreatePaymentMethodOptions,
): Promise<
	| { paymentMethod: PaymentMethod; error?: undefined }
	| { paymentMethod?: undefined; error: StripeError }
> {
	if (!elements) {
		throw new IntegrationError(elementsOnly);
	}
	if (!elements.submitted) {
		throw new IntegrationError(submitFirst);
	}

	const caller = "stripe.createPaymentMethod()";
	const { form } = usableElement(elements, caller);
	const entered = paymentMethodData(form.get());
	const created = await api.post<PaymentMethod>(
		"/v1/payment_methods",
		mergeParams(entered, params),
	);
	return created.error
		? { error: created.error }
		: { paymentMethod: created.body };
}

const submitFirst =
	"elements.submit() must be called before stripe.createPaymentMethod().";
const elementsOnly =
	"The emulator makes payment methods from a Payment Element only: call stripe.createPaymentMethod({elements}).";
