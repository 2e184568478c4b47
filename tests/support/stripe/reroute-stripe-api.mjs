// Imported by tests, or preloaded into a server under test: sends what is meant for api.stripe.com to
// STRIPE_ELSEWHERE, a plain http origin on this machine. The shop itself has no such setting.
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";

const request = https.request;

/** @type {any} */ (https).request = (
	/** @type {https.RequestOptions} */ options,
	/** @type {any[]} */ ...rest
) => {
	if (options.host !== "api.stripe.com") {
		return request(options, ...rest);
	}
	const elsewhere = new URL(process.env.STRIPE_ELSEWHERE ?? "");
	return http.request({
		...options,
		protocol: elsewhere.protocol,
		host: elsewhere.hostname,
		port: elsewhere.port,
		agent: undefined,
		headers: { ...options.headers, Host: "api.stripe.com" },
	});
};
syncBuiltinESMExports();
