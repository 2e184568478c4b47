import type { PaymentIntent } from "@stripe/stripe-js";
import { withPaymentResult } from "../../shared/return-url";
import type { Api } from "../api-client";
import { type ElementsGroup, usableElement } from "../elements/elements-group";
import { paymentMethodData } from "../form/payment-method-data";
import type { Params } from "../form-encoding";
import { IntegrationError } from "../integration-error";
import { checkOptedOut } from "./check-opted-out-fields";
import { type ConfirmOptions, checkOptions } from "./confirm-options";
import { confirmParams } from "./confirm-params";
import { handleNextAction, neverReturns } from "./next-action";
import { confirmIntent, type PaymentResult } from "./payment-intents";

/**
 * Pays. Resolves with an error the shopper can do something about, or with the payment; with a
 * redirect it leaves the page and never resolves.
 */
export async function confirmPayment(
	api: Api,
	options: ConfirmOptions,
): Promise<PaymentResult> {
	const clientSecret = checkOptions(options);
	return options.elements
		? confirmWithElement(api, clientSecret, options.elements, options)
		: confirmAndAct(api, clientSecret, confirmParams(options), options);
}

/** The older call, with a payment method's id; it never leaves the page. */
export async function confirmCardPayment(
	api: Api,
	clientSecret: string,
	{ payment_method, ...params }: Params = {},
): Promise<PaymentResult> {
	if (payment_method && typeof payment_method !== "string") {
		throw new IntegrationError(idsOnly);
	}
	const options = { redirect: "if_required" } as const;
	return confirmAndAct(
		api,
		clientSecret,
		{ ...params, payment_method },
		options,
	);
}

/** The form can't be changed or sent again while its payment is under way. */
async function confirmWithElement(
	api: Api,
	clientSecret: string,
	group: ElementsGroup,
	options: ConfirmOptions,
): Promise<PaymentResult> {
	const { form } = usableElement(group, "stripe.confirmPayment()");
	if (form.get().confirming) {
		throw new IntegrationError(alreadyConfirming);
	}
	checkOptedOut(form.get().options, options.confirmParams);

	form.change({ confirming: true });
	try {
		const { error } = await group.submit();
		if (error) {
			return { error };
		}
		const entered = paymentMethodData(form.get());
		const params = confirmParams(options, entered);
		return await confirmAndAct(api, clientSecret, params, options);
	} finally {
		form.change({ confirming: false });
	}
}

async function confirmAndAct(
	api: Api,
	clientSecret: string,
	params: Params,
	options: ConfirmOptions,
): Promise<PaymentResult> {
	const confirmed = await confirmIntent(api, clientSecret, params);
	if (confirmed.error) {
		return confirmed;
	}

	const acted = await handleNextAction(api, confirmed.paymentIntent);
	if (acted.error || options.redirect === "if_required") {
		return acted;
	}
	return leave(options, acted.paymentIntent);
}

function leave(options: ConfirmOptions, intent: PaymentIntent) {
	const returnUrl = String(options.confirmParams?.return_url);
	location.assign(withPaymentResult(returnUrl, intent));
	return neverReturns();
}

const idsOnly =
	"The emulator confirms card payments by a payment method's id only. Use stripe.confirmPayment() with a Payment Element.";
const alreadyConfirming =
	"stripe.confirmPayment() was called while another call for the same elements is in progress. Wait for it to finish.";
