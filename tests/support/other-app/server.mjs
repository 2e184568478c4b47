// A shop that knows nothing of the emulator: plain HTML and Node, with Stripe's package and the three calls of its
// quickstart. tests/e2e/other-app.test.ts runs it with the emulator's addresses and keys in its environment.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import Stripe from "stripe";

const {
	STRIPE_SECRET_KEY = "",
	STRIPE_PUBLISHABLE_KEY = "",
	STRIPE_WEBHOOK_SECRET = "",
	STRIPE_API = "https://api.stripe.com",
	STRIPE_JS = "https://js.stripe.com/endive/stripe.js",
	PORT,
} = process.env;

const api = new URL(STRIPE_API);
const stripe = new Stripe(STRIPE_SECRET_KEY, {
	host: api.hostname,
	port: api.port || 443,
	protocol: api.protocol === "http:" ? "http" : "https",
});

/** The ids of paid payments, as webhooks report them. */
const paid = new Set();

/** @type {Record<string, (request: import("node:http").IncomingMessage) => Promise<string>>} */
const handlers = {
	async "GET /"() {
		const page = await readFile(new URL("checkout.html", import.meta.url), {
			encoding: "utf8",
		});
		return page
			.replace("STRIPE_JS", STRIPE_JS)
			.replace("STRIPE_PUBLISHABLE_KEY", STRIPE_PUBLISHABLE_KEY);
	},

	async "POST /create-payment-intent"({ url }) {
		const { searchParams } = new URL(String(url), "http://localhost");
		const { client_secret } = await stripe.paymentIntents.create({
			amount: 1999,
			currency: searchParams.get("currency") ?? "usd",
			automatic_payment_methods: { enabled: true },
		});
		return JSON.stringify({ clientSecret: client_secret });
	},

	async "POST /webhook"(request) {
		const event = stripe.webhooks.constructEvent(
			await buffer(request),
			String(request.headers["stripe-signature"]),
			STRIPE_WEBHOOK_SECRET,
		);
		if (event.type === "payment_intent.succeeded") {
			paid.add(event.data.object.id);
		}
		return "";
	},

	async "GET /paid"() {
		return JSON.stringify([...paid]);
	},
};

createServer(async (request, response) => {
	const [path] = String(request.url).split("?");
	const handle = handlers[`${request.method} ${path}`];
	try {
		response.end(await handle?.(request));
	} catch (error) {
		response.writeHead(400).end(String(error));
	}
}).listen(PORT, () => process.stdout.write("listening\n"));
