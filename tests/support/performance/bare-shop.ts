import { createServer, type ServerResponse } from "node:http";
import { stripeJsUrl } from "../../../app/config/stripe-js-url";
import { listen } from "../network/listen";
import { publishableKey, type ShopWithKeys } from "../shop/shop-with-keys";
import { openStripeServer } from "../stripe/stripe-server";

/**
 * The least that can take a payment, to compare the shop with: one page without a framework, a style or a picture.
 * The time it needs is the machine's, and no shop can save it.
 */
export async function openBareShop(): Promise<ShopWithKeys> {
	const stripeServer = await openStripeServer();
	const server = createServer(async (request, response) => {
		const url = new URL(request.url ?? "/", "http://localhost");
		const known = /secret=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
		const answer = handlers[url.pathname];
		if (answer) {
			await answer({ response, stripe, known, url });
		} else {
			response.writeHead(404).end();
		}
	});
	const port = await listen(server);

	/** One call of Stripe's API, without an SDK. */
	async function stripe(path: string, params?: Record<string, string>) {
		const answer = await fetch(
			`${stripeServer.origin}/v1/payment_intents${path}`,
			{
				method: params ? "POST" : "GET",
				headers: { Authorization: "Bearer sk_test_emulator" },
				body: params && new URLSearchParams(params),
			},
		);
		return answer.json();
	}

	return {
		origin: `http://localhost:${port}`,
		stripeServer,
		close: async () => {
			server.closeAllConnections();
			server.close();
			stripeServer.close();
		},
	};
}

type Handler = (call: {
	response: ServerResponse;
	stripe: (
		path: string,
		params?: Record<string, string>,
	) => Promise<Record<string, unknown>>;
	/** The client secret of the payment that this browser has begun. */
	known: string | undefined;
	url: URL;
}) => unknown;

const handlers: Record<string, Handler> = {
	"/": ({ response }) => response.setHeader("Content-Type", html).end(page),
	"/checkout": async ({ response, known, stripe }) => {
		response.setHeader("Content-Type", html).write(page);
		const secret = known ?? (await stripe("", price)).client_secret;
		response.end(`<script>checkout(); mount("${secret}")</script>`);
	},
	"/payment": async ({ response, known, stripe }) =>
		response.end(known ?? (await stripe("", price)).client_secret),
	"/success": async ({ response, stripe, url }) => {
		const id = url.searchParams.get("payment_intent");
		const { amount_received } = await stripe(`/${id}`);
		response
			.setHeader("Content-Type", html)
			.end(
				`<!doctype html><title>Paid</title><h1>Paid ${amount_received}</h1>`,
			);
	},
};

const html = "text/html; charset=utf-8";

const price = {
	amount: "1600",
	currency: "usd",
	"automatic_payment_methods[enabled]": "true",
};

const page = `<!doctype html>
<title>The least that can take a payment</title>
<script async src="${stripeJsUrl}"></script>
<a href="/">Marginalia</a>
<h1>Books</h1>
<p class="order"><b class="price">$16.00</b></p>
<a href="/checkout">Buy The Art</a>
<form><div id="element"></div><button class="pay" disabled>Pay</button></form>
<script>
const heading = document.querySelector("h1"), form = document.querySelector("form"), button = document.querySelector("button");
const [home, buy] = document.links;
let element, elements, stripe;

function checkout() { heading.textContent = "Checkout"; }

function mount(secret) {
	document.cookie = "secret=" + secret;
	if (!window.Stripe) return document.querySelector("script[src]").addEventListener("load", () => mount(secret));
	stripe ??= Stripe("${publishableKey}");
	elements = stripe.elements({ clientSecret: secret });
	element = elements.create("payment", { layout: "tabs", paymentMethodOrder: ["card"] });
	element.on("ready", () => { button.disabled = false; });
	element.mount("#element");
}

home.onclick = (event) => {
	event.preventDefault();
	heading.textContent = "Books";
	button.disabled = true;
	element?.destroy();
};
buy.onclick = async (event) => {
	event.preventDefault();
	checkout();
	mount(await (await fetch("/payment")).text());
};
form.onsubmit = (event) => {
	event.preventDefault();
	stripe.confirmPayment({ elements, confirmParams: { return_url: location.origin + "/success" } });
};
</script>
`;
