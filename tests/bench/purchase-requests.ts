import type { Request } from "autocannon";
import { shippingForm } from "../support/stripe/shipping";

/** What a shopper's browser keeps between two requests. */
interface Session {
	cart?: string;
	secret?: string;
}

/** From the shelf to the receipt, as the browser and Stripe.js ask for it. */
export const purchaseRequests: Request[] = [
	{
		method: "GET",
		path: "/",
		onResponse(_status, _body, context, headers) {
			sessionOf(context).cart = cartIn(headers);
		},
	},
	{
		setupRequest: (request, context) => ({
			...request,
			method: "GET",
			path: "/checkout?item=1",
			headers: { cookie: sessionOf(context).cart },
		}),
		onResponse(_status, body, context, headers) {
			const session = sessionOf(context);
			session.cart = cartIn(headers) ?? session.cart;
			session.secret = /pi_[A-Za-z0-9]+_secret_[A-Za-z0-9]+/.exec(body)?.[0];
		},
	},
	{
		setupRequest: (request, context) => ({
			...request,
			method: "POST",
			path: `/v1/payment_intents/${idIn(context)}/confirm`,
			headers: { "content-type": "application/x-www-form-urlencoded" },
			body: new URLSearchParams({
				key: "pk_test_emulator",
				client_secret: sessionOf(context).secret ?? "",
				payment_method: "pm_card_visa",
				...shippingForm,
				return_url: "http://localhost/success",
			}).toString(),
		}),
	},
	{
		setupRequest: (request, context) => ({
			...request,
			method: "GET",
			path: `/success?payment_intent=${idIn(context)}&payment_intent_client_secret=${sessionOf(context).secret}&redirect_status=succeeded`,
			headers: { cookie: sessionOf(context).cart },
		}),
	},
];

const sessionOf = (context: object): Session => context;

const idIn = (context: object) =>
	sessionOf(context).secret?.split("_secret_")[0];

/** The name and value of the cart in an answer's headers, which stand in pairs or by name. */
function cartIn(headers: unknown) {
	return /cart=[^;"]+/.exec(JSON.stringify(headers))?.[0];
}
