import type { Endpoint } from "./api/define-endpoint";
import * as charges from "./charges/endpoints";
import * as threeDSecure from "./customer-pages/three-d-secure";
import * as disputes from "./disputes/endpoints";
import * as events from "./events/endpoints";
import * as faults from "./faults-endpoints";
import * as inspector from "./inspector-endpoints";
import { cancelPaymentIntent } from "./payment-intents/cancel";
import { capturePaymentIntent } from "./payment-intents/capture";
import { retrieveElementsSession } from "./payment-intents/elements-sessions";
import * as intents from "./payment-intents/endpoints";
import * as methods from "./payment-methods/endpoints";
import * as refunds from "./refunds/endpoints";

/** Every endpoint that answers in JSON: Stripe's API, and the emulator's own. */
export const endpoints: [method: "GET" | "POST", path: string, Endpoint][] = [
	["POST", "/v1/payment_intents", intents.createPaymentIntent],
	["GET", "/v1/payment_intents", intents.listPaymentIntents],
	["GET", "/v1/payment_intents/:id", intents.retrievePaymentIntent],
	["POST", "/v1/payment_intents/:id", intents.updatePaymentIntent],
	["POST", "/v1/payment_intents/:id/confirm", intents.confirmPaymentIntent],
	["POST", "/v1/payment_intents/:id/capture", capturePaymentIntent],
	["POST", "/v1/payment_intents/:id/cancel", cancelPaymentIntent],

	["POST", "/v1/payment_methods", methods.createPaymentMethod],
	["GET", "/v1/payment_methods/:id", methods.retrievePaymentMethod],

	["GET", "/v1/charges", charges.listCharges],
	["GET", "/v1/charges/:id", charges.retrieveCharge],
	["POST", "/v1/charges/:id", charges.updateCharge],
	["POST", "/v1/charges/:id/refunds", refunds.createRefundOfCharge],
	["GET", "/v1/charges/:id/refunds", refunds.listRefundsOfCharge],

	["POST", "/v1/refunds", refunds.createRefund],
	["GET", "/v1/refunds", refunds.listRefunds],
	["GET", "/v1/refunds/:id", refunds.retrieveRefund],
	["POST", "/v1/refunds/:id", refunds.updateRefund],
	["POST", "/v1/refunds/:id/cancel", refunds.cancelRefund],

	["GET", "/v1/disputes", disputes.listDisputes],
	["GET", "/v1/disputes/:id", disputes.retrieveDispute],
	["POST", "/v1/disputes/:id", disputes.updateDispute],
	["POST", "/v1/disputes/:id/close", disputes.closeDispute],

	["GET", "/v1/events", events.listEvents],
	["GET", "/v1/events/:id", events.retrieveEvent],
	["POST", "/v1/events/:id/retry", events.resendEvent],

	["GET", "/v1/elements/sessions", retrieveElementsSession],
	["POST", "/v1/3ds2/authenticate", threeDSecure.authenticateThreeDSecure],
	["POST", "/v1/3ds2/challenge_complete", threeDSecure.completeChallenge],

	["GET", "/emulator/api/requests", inspector.listRequests],
	["GET", "/emulator/api/deliveries", inspector.listDeliveries],
	[
		"POST",
		"/emulator/api/deliveries/:id/retry",
		inspector.retryWebhookDelivery,
	],
	[
		"POST",
		"/emulator/api/payment_intents/:id/settle",
		inspector.settlePaymentIntent,
	],
	[
		"POST",
		"/emulator/api/payment_intents/:id/dispute",
		inspector.disputePaymentIntent,
	],
	[
		"POST",
		"/emulator/api/payment_intents/:id/forget",
		inspector.forgetPaymentIntent,
	],

	["POST", "/emulator/api/clear", inspector.clearAccount],
	["GET", "/emulator/api/faults", faults.listFaults],
	["POST", "/emulator/api/faults", faults.planFault],
	["POST", "/emulator/api/faults/clear", faults.clearFaults],
	[
		"POST",
		"/emulator/api/idempotency_keys/forget",
		faults.forgetIdempotencyKeys,
	],
];
