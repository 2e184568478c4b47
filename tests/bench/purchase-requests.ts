import type { Request } from "autocannon";

/** What a shopper's browser keeps between two requests. */
interface Memory {
	cart?: string;
	secret?: string;
}

/** From the shelf to the receipt, as the browser and Stripe.js ask for it. */
export const journey: Request[] = [
	{
		method: "GET",
		path: "/",
		onResponse(_status, _body, context, headers) {
			memory(context).cart = cartIn(headers);
		},
	},
	{
		setupRequest: (request, context) => ({
			...request,
			method: "GET",
			path: "/checkout?item=1",
			headers: { cookie: memory(context).cart },
		}),
		onResponse(_status, body, context, headers) {
			const kept = memory(context);
			kept.cart = cartIn(headers) ?? kept.cart;
			kept.secret = /pi_[A-Za-z0-9]+_secret_[A-Za-z0-9]+/.exec(body)?.[0];
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
				client_secret: memory(context).secret ?? "",
				payment_method: "pm_card_visa",
				return_url: "http://localhost/success",
			}).toString(),
		}),
	},
	{
		setupRequest: (request, context) => ({
			...request,
			method: "GET",
			path: `/success?payment_intent=${idIn(context)}&payment_intent_client_secret=${memory(context).secret}&redirect_status=succeeded`,
			headers: { cookie: memory(context).cart },
		}),
	},
];

const memory = (context: object): Memory => context;

const idIn = (context: object) => memory(context).secret?.split("_secret_")[0];

/** The name and value of the cart in an answer's headers, which stand in pairs or by name. */
function cartIn(headers: unknown) {
	return /cart=[^;"]+/.exec(JSON.stringify(headers))?.[0];
}
