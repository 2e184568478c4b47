import { createApiClient } from "./api-client";
import type { ConfirmOptions } from "./confirm/confirm-options";
import { confirmCardPayment, confirmPayment } from "./confirm/confirm-payment";
import {
	type CreatePaymentMethodOptions,
	createPaymentMethod,
} from "./confirm/create-payment-method";
import { handleNextAction } from "./confirm/next-action";
import { retrieveIntent } from "./confirm/payment-intents";
import { ElementsGroup } from "./elements/elements-group";
import type { ElementsOptions } from "./elements/session";
import type { Params } from "./form-encoding";
import { IntegrationError } from "./integration-error";

/** `Stripe(publishableKey)`: the part of Stripe.js that Elements and PaymentIntents need. Throws IntegrationError for a wrong key. */
export function createStripe(
	key: string,
	options: { locale?: string } = {},
	apiOrigin = location.origin,
) {
	checkKey(key);
	const api = createApiClient(key, apiOrigin);

	return {
		elements: (elementsOptions: ElementsOptions = {}) =>
			new ElementsGroup(api, {
				...options,
				...elementsOptions,
			} as ElementsOptions),
		confirmPayment: (params: ConfirmOptions) => confirmPayment(api, params),
		retrievePaymentIntent: async (clientSecret: string) =>
			retrieveIntent(api, clientSecret),
		async handleNextAction({ clientSecret }: { clientSecret: string }) {
			const result = await retrieveIntent(api, clientSecret);
			return result.error
				? result
				: handleNextAction(api, result.paymentIntent);
		},
		createPaymentMethod: (params: CreatePaymentMethodOptions = {}) =>
			createPaymentMethod(api, params),
		confirmCardPayment: (clientSecret: string, params?: Params) =>
			confirmCardPayment(api, clientSecret, params),
		/** As in a browser without a wallet: the page then hides the button. */
		paymentRequest: () => noWallet,
		createToken: async () => notSupported("createToken"),
		createConfirmationToken: async () =>
			notSupported("createConfirmationToken"),
		confirmSetup: async () => notSupported("confirmSetup"),
		_registerWrapper() {},
		registerAppInfo() {},
	};
}

const noWallet = {
	canMakePayment: async () => null,
	on() {},
	off() {},
	once() {},
	update() {},
};

function checkKey(key: unknown) {
	if (typeof key !== "string" || key === "") {
		throw new IntegrationError(
			"Missing value for Stripe(): apiKey should be a string.",
		);
	}
	if (/^(sk|rk)_/.test(key)) {
		throw new IntegrationError(
			"You should not use your secret key with Stripe.js.\n        Please pass a publishable key instead.",
		);
	}
}

function notSupported(name: string): never {
	throw new IntegrationError(
		`The emulator does not answer stripe.${name}(). Use stripe.confirmPayment() with a Payment Element, or set Stripe test keys.`,
	);
}
