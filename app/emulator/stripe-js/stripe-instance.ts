import { createApi } from "./api-client";
import type { ConfirmOptions } from "./confirm/confirm-options";
import { confirmCardPayment, confirmPayment } from "./confirm/confirm-payment";
import {
	createPaymentMethod,
	type PaymentMethodOptions,
} from "./confirm/create-payment-method";
import { handleNextAction } from "./confirm/next-action";
import { retrieveIntent } from "./confirm/payment-intents";
import { ElementsGroup } from "./elements/elements-group";
import type { GroupOptions } from "./elements/session";
import type { Params } from "./form-encoding";
import { IntegrationError } from "./integration-error";

/** `Stripe(publishableKey)`: as much of Stripe.js as Elements and PaymentIntents need. */
export function createStripe(key: string, options: { locale?: string } = {}) {
	checkKey(key);
	const api = createApi(key);

	return {
		elements: (given: GroupOptions = {}) =>
			new ElementsGroup(api, { ...options, ...given } as GroupOptions),
		confirmPayment: (given: ConfirmOptions) => confirmPayment(api, given),
		retrievePaymentIntent: async (clientSecret: string) =>
			retrieveIntent(api, clientSecret),
		async handleNextAction({ clientSecret }: { clientSecret: string }) {
			const found = await retrieveIntent(api, clientSecret);
			return found.error ? found : handleNextAction(api, found.paymentIntent);
		},
		createPaymentMethod: (given: PaymentMethodOptions = {}) =>
			createPaymentMethod(api, given),
		confirmCardPayment: (clientSecret: string, given?: Params) =>
			confirmCardPayment(api, clientSecret, given),
		createToken: async () => notInEmulator("createToken"),
		createConfirmationToken: async () =>
			notInEmulator("createConfirmationToken"),
		confirmSetup: async () => notInEmulator("confirmSetup"),
		_registerWrapper() {},
		registerAppInfo() {},
	};
}

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

function notInEmulator(name: string): never {
	throw new IntegrationError(
		`The emulator does not answer stripe.${name}(). Use stripe.confirmPayment() with a Payment Element, or set Stripe test keys.`,
	);
}
