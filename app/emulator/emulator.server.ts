import { type Context, Hono } from "hono";
import type { AccountOptions, AccountState } from "./account";
import { handleApiRequest } from "./api/handle-request";
import { unknownUrl } from "./api/not-here";
import { preflight } from "./api/response";
import { createAccount } from "./create-account";
import { addCustomerPages } from "./customer-pages/routes";
import { endpoints } from "./endpoints";
import { standaloneStripeJs } from "./standalone-stripe-js";

export { publishableKey, secretKey } from "./api/api-keys";

export interface EmulatorOptions extends AccountOptions {
	/** Every answer under `/v1` is this late. */
	latencyMs?: number;
}

export interface Emulator {
	/** Answers `/v1/*` as Stripe does, and `/emulator/*` with its own pages. Needs no `this`. */
	fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
	/** For an emulator that takes over from this one. */
	state: AccountState;
	/** Stops its timers. */
	close(): void;
}

/** A small Stripe in memory. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
	const account = createAccount(options);
	const api = { account, latencyMs: options.latencyMs ?? 0 };
	const app = new Hono();

	const nowhere = ({ req }: Context) =>
		handleApiRequest(api, req.raw, unknownUrl(req.method, req.path));

	app.options("/v1/*", preflight);
	// Or "search" would be the id of an object.
	app.get("/v1/:resource/search", nowhere);
	for (const [method, path, endpoint] of endpoints) {
		app.on(method, path, ({ req }) =>
			handleApiRequest(api, req.raw, { endpoint, id: req.param("id") ?? "" }),
		);
	}
	addCustomerPages(app, account);
	app.get("/emulator/stripe.js", standaloneStripeJs);
	// The caller should see what broke, as it would with a connection that failed.
	app.onError((error) => {
		throw error;
	});
	app.notFound(nowhere);

	return {
		fetch: async (input, init) =>
			app.fetch(
				input instanceof Request && !init ? input : new Request(input, init),
			),
		state: account,
		close: account.close,
	};
}
