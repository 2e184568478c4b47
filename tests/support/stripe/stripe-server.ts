import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";
import Stripe from "stripe";
import { createEmulator } from "../../../app/emulator/emulator.server";
import { listen } from "../network/listen";
import { type EmulatorControls, emulatorControls } from "./emulator-controls";

/** A Stripe that lives outside the shop's process and can be made to fail. */
export interface StripeServer {
	origin: string;
	/** The requests so far, as "POST /v1/payment_intents". */
	requests: string[];
	/** Answers instead of Stripe, or not at all; undefined passes the request on. */
	fault: Fault | undefined;
	/** Failures as Stripe has them, and what else the emulator can do. */
	emulator: EmulatorControls;
	stripe: Stripe;
	close: () => void;
}

export type Fault = (call: {
	request: IncomingMessage;
	response: ServerResponse;
	/** Passes the request to the emulator and returns its response, which the fault may change or drop. */
	pass: () => Promise<Response>;
}) => unknown;

/** Starts one. This process's own calls to api.stripe.com go there too (see reroute-stripe-api.mjs). */
export async function openStripeServer(): Promise<StripeServer> {
	const emulator = createEmulator();
	const stripeServer: StripeServer = {
		origin: "",
		requests: [],
		fault: undefined,
		emulator: emulatorControls((path, init) =>
			emulator.fetch(`https://api.stripe.com${path}`, init),
		),
		stripe: new Stripe("sk_test_emulator", {
			telemetry: false,
			maxNetworkRetries: 0,
			httpClient: Stripe.createFetchHttpClient(emulator.fetch),
		}),
		close: () => {
			server.closeAllConnections();
			server.close();
			emulator.close();
		},
	};
	const server = createServer(async (request, response) => {
		stripeServer.requests.push(
			`${request.method} ${request.url?.split("?")[0]}`,
		);
		const body = await text(request);
		const pass = () => emulator.fetch(toRequest(request, body));
		if (stripeServer.fault) {
			await stripeServer.fault({ request, response, pass });
		} else {
			await sendResponse(await pass(), response);
		}
	});
	// Stripe keeps idle connections open for about as long.
	server.keepAliveTimeout = 65_000;
	stripeServer.origin = `http://127.0.0.1:${await listen(server)}`;
	process.env.STRIPE_API_ORIGIN = stripeServer.origin;
	return stripeServer;
}

/** Passes a response on as it is, even if it breaks off. */
export async function sendResponse(answer: Response, response: ServerResponse) {
	response.writeHead(answer.status, Object.fromEntries(answer.headers));
	try {
		const reader = answer.body?.getReader();
		for (let part = await reader?.read(); part?.value; ) {
			response.write(part.value);
			part = await reader?.read();
		}
		response.end();
	} catch {
		response.destroy();
	}
}

function toRequest(request: IncomingMessage, body: string) {
	const headers = Object.entries(request.headers).map(
		([name, value]): [string, string] => [name, String(value)],
	);
	return new Request(`https://api.stripe.com${request.url}`, {
		method: request.method,
		headers: headers.filter(
			([name]) => !/^(host|connection|content-length)$/.test(name),
		),
		body: request.method === "POST" ? body : undefined,
	});
}

/** Settings that make a shop talk to it, in place of Stripe's test mode. */
export const stripeServerKeys = {
	STRIPE_MODE: "test",
	STRIPE_SECRET_KEY_TEST: "sk_test_emulator",
	STRIPE_PUBLISHABLE_KEY_TEST: "pk_test_emulator",
	COOKIE_SECRET: "the tests sign their carts with this",
};
