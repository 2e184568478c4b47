import { Hono } from "hono";
import { type AccountOptions, createAccount } from "./account";
import { answer } from "./api";
import { unknownUrl } from "./api-errors";
import { preflight } from "./api-reply";
import { addCustomerPages } from "./customer-actions";
import { endpoints } from "./endpoints";
import { IdempotencyKeys } from "./idempotency";

export { PUBLISHABLE_KEY, SECRET_KEY } from "./keys";

export interface SandboxOptions extends AccountOptions {
	/** Every answer under `/v1` is this late. */
	latencyMs?: number;
}

export interface Sandbox {
	/** Answers `/v1/*` as Stripe does, and `/sandbox/*` with its own pages. Needs no `this`. */
	fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
	/** Stops its timers. */
	close(): void;
}

/** A small Stripe in memory. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
	const account = createAccount(options);
	const keys = new IdempotencyKeys(account.now);
	const api = { account, keys, latencyMs: options.latencyMs ?? 0 };
	const app = new Hono();

	app.options("/v1/*", preflight);
	for (const [method, path, endpoint] of endpoints)
		app.on(method, path, ({ req }) =>
			answer(api, req.raw, { endpoint, id: req.param("id") ?? "" }),
		);
	addCustomerPages(app, account);
	app.notFound(({ req }) =>
		answer(api, req.raw, unknownUrl(req.method, req.path)),
	);

	return {
		fetch: async (input, init) =>
			app.fetch(
				input instanceof Request && !init ? input : new Request(input, init),
			),
		close: account.close,
	};
}
