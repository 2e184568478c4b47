import Stripe from "stripe";

/** What the shops of the tests expect deliveries to be signed with. */
export const webhookSecret = "whsec_test";

/** An event as Stripe delivers it. */
export const webhookEvent = (type: string, object: object) =>
	JSON.stringify({
		id: "evt_1",
		object: "event",
		api_version: Stripe.API_VERSION,
		created: Math.floor(Date.now() / 1000),
		data: { object },
		type,
	});

/** The signature of a delivery, a good one unless the options say otherwise. */
export const signatureOf = (
	payload: string,
	options: { secret?: string; timestamp?: number; scheme?: string } = {},
) =>
	Stripe.webhooks.generateTestHeaderString({
		payload,
		secret: webhookSecret,
		...options,
	});

/** Posts a delivery to a shop as Stripe does; the status of its answer. */
export async function deliver(
	{ visit }: { visit: (path: string, init: RequestInit) => Promise<Response> },
	type: string,
	object: object,
) {
	const body = webhookEvent(type, object);
	const answer = await visit("/webhooks/stripe", {
		method: "POST",
		body,
		headers: { "Stripe-Signature": signatureOf(body) },
	});
	return answer.status;
}
