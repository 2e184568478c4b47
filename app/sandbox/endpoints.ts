import { cancelPaymentIntent } from "./cancellation";
import { capturePaymentIntent } from "./capture";
import { listCharges, retrieveCharge } from "./charges";
import { retrieveElementsSession } from "./elements-sessions";
import type { Endpoint } from "./endpoint";
import {
	confirmPaymentIntent,
	createPaymentIntent,
	listPaymentIntents,
	retrievePaymentIntent,
	searchPaymentIntents,
	updatePaymentIntent,
} from "./payment-intents";
import { createPaymentMethod, retrievePaymentMethod } from "./payment-methods";

/** Everything that is answered under `/v1`. */
export const endpoints: [method: "GET" | "POST", path: string, Endpoint][] = [
	["POST", "/v1/payment_intents", createPaymentIntent],
	["GET", "/v1/payment_intents", listPaymentIntents],
	["GET", "/v1/payment_intents/search", searchPaymentIntents],
	["GET", "/v1/payment_intents/:id", retrievePaymentIntent],
	["POST", "/v1/payment_intents/:id", updatePaymentIntent],
	["POST", "/v1/payment_intents/:id/confirm", confirmPaymentIntent],
	["POST", "/v1/payment_intents/:id/capture", capturePaymentIntent],
	["POST", "/v1/payment_intents/:id/cancel", cancelPaymentIntent],

	["POST", "/v1/payment_methods", createPaymentMethod],
	["GET", "/v1/payment_methods/:id", retrievePaymentMethod],

	["GET", "/v1/charges", listCharges],
	["GET", "/v1/charges/:id", retrieveCharge],

	["GET", "/v1/elements/sessions", retrieveElementsSession],
];
