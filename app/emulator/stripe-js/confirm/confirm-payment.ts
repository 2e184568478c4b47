import type { PaymentIntent } from "@stripe/stripe-js";
import { withPaymentResult } from "../../shared/return-url";
import { shippingParams } from "../address/address-value";
import type { ApiClient } from "../api-client";
import { type ElementsGroup, usableElement } from "../elements/elements-group";
import { paymentMethodData } from "../form/payment-method-data";
import type { Params } from "../form-encoding";
import { IntegrationError } from "../integration-error";
import { checkOptedOutFields } from "./check-opted-out-fields";
import { type ConfirmOptions, validateConfirmOptions } from "./confirm-options";
import { confirmParams } from "./confirm-params";
import { handleNextAction, neverResolves } from "./next-action";
import { confirmIntent, type PaymentResult } from "./payment-intents";

/**
 * Confirms the payment. Resolves to an error for the shopper or to the PaymentIntent; after a redirect
 * it never resolves. Rejects with IntegrationError when the page calls it wrongly.
 */
export async function confirmPayment(
	api: ApiClient,
	options: ConfirmOptions,
): Promise<PaymentResult> {
	const clientSecret = validateConfirmOptions(options);
	return options.elements
		? confirmWithElement(api, clientSecret, options.elements, options)
		: confirmAndHandleNextAction(
				api,
				clientSecret,
				confirmParams(options),
				options,
			);
}

/** Stripe's older call, which takes a payment method's id and has no return URL. */
export async function confirmCardPayment(
	api: ApiClient,
	clientSecret: string,
	{ payment_method, ...params }: Params = {},
): Promise<PaymentResult> {
	if (payment_method && typeof payment_method !== "string") {
		throw new IntegrationError(idsOnly);
	}
	const options = { redirect: "if_required" } as const;
	return confirmAndHandleNextAction(
		api,
		clientSecret,
		{ ...params, payment_method },
		options,
	);
}

/** The form is read-only while its payment is being confirmed. */
async function confirmWithElement(
	api: ApiClient,
	clientSecret: string,
	group: ElementsGroup,
	options: ConfirmOptions,
): Promise<PaymentResult> {
	const { form } = usableElement(group, "stripe.confirmPayment()");
	if (form.get().confirming) {
		throw new IntegrationError(alreadyConfirming);
	}
	checkOptedOutFields(form.get().options, options.confirmParams);

	group.setConfirming(true);
	try {
		const { error } = await group.submit();
		if (error) {
			return { error };
		}
		const entered = paymentMethodData(form.get());
		const address = group.getElement("address")?.form.get();
		const shipping = address && shippingParams(address);
		const params = confirmParams(options, entered, shipping);
		return await confirmAndHandleNextAction(api, clientSecret, params, options);
	} finally {
		group.setConfirming(false);
	}
}

async function confirmAndHandleNextAction(
	api: ApiClient,
	clientSecret: string,
	params: Params,
	options: ConfirmOptions,
): Promise<PaymentResult> {
	const confirmed = await confirmIntent(api, clientSecret, params);
	if (confirmed.error) {
		return confirmed;
	}

	const handled = await handleNextAction(api, confirmed.paymentIntent);
	if (handled.error || options.redirect === "if_required") {
		return handled;
	}
	return redirectToReturnUrl(options, handled.paymentIntent);
}

function redirectToReturnUrl(options: ConfirmOptions, intent: PaymentIntent) {
	const returnUrl = String(options.confirmParams?.return_url);
	location.assign(withPaymentResult(returnUrl, intent));
	return neverResolves();
}

const idsOnly =
	"The emulator confirms card payments by a payment method's id only. Use stripe.confirmPayment() with a Payment Element.";
const alreadyConfirming =
	"stripe.confirmPayment() was called while another call for the same elements is in progress. Wait for it to finish.";
