import { cancelPaymentIntent } from "./cancellation";
import { capturePaymentIntent } from "./capture";
import { listCharges, retrieveCharge } from "./charges";
import {
	listDeliveries,
	listRequests,
	retryDelivery,
	settlePaymentIntent,
} from "./control";
import { retrieveElementsSession } from "./elements-sessions";
import type { Endpoint } from "./endpoint";
import { listEvents, retrieveEvent } from "./events";
import {
	confirmPaymentIntent,
	createPaymentIntent,
	listPaymentIntents,
	retrievePaymentIntent,
	searchPaymentIntents,
	updatePaymentIntent,
} from "./payment-intents";
import { createPaymentMethod, retrievePaymentMethod } from "./payment-methods";
import { createRefund, listRefunds, retrieveRefund } from "./refunds";
import { authenticate, completeChallenge } from "./three-d-secure";

/** Everything that is answered in JSON: Stripe's API, and what only a sandbox needs. */
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

	["POST", "/v1/refunds", createRefund],
	["GET", "/v1/refunds", listRefunds],
	["GET", "/v1/refunds/:id", retrieveRefund],

	["GET", "/v1/events", listEvents],
	["GET", "/v1/events/:id", retrieveEvent],

	["GET", "/v1/elements/sessions", retrieveElementsSession],
	["POST", "/v1/3ds2/authenticate", authenticate],
	["POST", "/v1/3ds2/challenge_complete", completeChallenge],

	["GET", "/sandbox/api/requests", listRequests],
	["GET", "/sandbox/api/deliveries", listDeliveries],
	["POST", "/sandbox/api/deliveries/:id/retry", retryDelivery],
	["POST", "/sandbox/api/payment_intents/:id/settle", settlePaymentIntent],
];
