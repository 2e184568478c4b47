// Imported by tests, or preloaded into a server under test: sends what is meant for api.stripe.com to
// STRIPE_API_ORIGIN, a plain http origin on this machine. The shop itself has no such setting.
import { AsyncLocalStorage } from "node:async_hooks";
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";

/**
 * Where calls go in place of STRIPE_API_ORIGIN, whenever they are made.
 * @type {AsyncLocalStorage<string | undefined>}
 */
export const stripeApiOrigin = new AsyncLocalStorage();

const request = https.request;

/** @type {any} */ (https).request = (
	/** @type {https.RequestOptions} */ options,
	/** @type {any[]} */ ...rest
) => {
	if (options.host !== "api.stripe.com") {
		return request(options, ...rest);
	}
	const target = new URL(
		stripeApiOrigin.getStore() ?? process.env.STRIPE_API_ORIGIN ?? "",
	);
	return http.request({
		...options,
		protocol: target.protocol,
		host: target.hostname,
		port: target.port,
		agent: undefined,
		headers: { ...options.headers, Host: "api.stripe.com" },
	});
};
syncBuiltinESMExports();
