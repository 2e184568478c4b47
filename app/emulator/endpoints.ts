import type { Endpoint } from "./api/define-endpoint";
import { listCharges, retrieveCharge } from "./charges/endpoints";
import {
	authenticateThreeDSecure,
	completeChallenge,
} from "./customer-pages/three-d-secure";
import { listEvents, retrieveEvent } from "./events/endpoints";
import {
	clearFaults,
	forgetIdempotencyKeys,
	listFaults,
	planFault,
} from "./faults-endpoints";
import {
	disputePaymentIntent,
	forgetPaymentIntent,
	listDeliveries,
	listRequests,
	retryWebhookDelivery,
	settlePaymentIntent,
} from "./inspector-endpoints";
import { cancelPaymentIntent } from "./payment-intents/cancel";
import { capturePaymentIntent } from "./payment-intents/capture";
import { retrieveElementsSession } from "./payment-intents/elements-sessions";
import {
	confirmPaymentIntent,
	createPaymentIntent,
	listPaymentIntents,
	retrievePaymentIntent,
	searchPaymentIntents,
	updatePaymentIntent,
} from "./payment-intents/endpoints";
import {
	createPaymentMethod,
	retrievePaymentMethod,
} from "./payment-methods/endpoints";
import { createRefund, listRefunds, retrieveRefund } from "./refunds/endpoints";

/** Every endpoint that answers in JSON: Stripe's API, and the emulator's own. */
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
	["POST", "/v1/3ds2/authenticate", authenticateThreeDSecure],
	["POST", "/v1/3ds2/challenge_complete", completeChallenge],

	["GET", "/emulator/api/requests", listRequests],
	["GET", "/emulator/api/deliveries", listDeliveries],
	["POST", "/emulator/api/deliveries/:id/retry", retryWebhookDelivery],
	["POST", "/emulator/api/payment_intents/:id/settle", settlePaymentIntent],
	["POST", "/emulator/api/payment_intents/:id/dispute", disputePaymentIntent],
	["POST", "/emulator/api/payment_intents/:id/forget", forgetPaymentIntent],

	["GET", "/emulator/api/faults", listFaults],
	["POST", "/emulator/api/faults", planFault],
	["POST", "/emulator/api/faults/clear", clearFaults],
	["POST", "/emulator/api/idempotency_keys/forget", forgetIdempotencyKeys],
];
