import { z } from "zod";
import { defineEndpoint } from "./api/define-endpoint";
import { integer, oneOf, positiveInteger, text } from "./api/params";
import { faultKinds } from "./faults";

/** What is planned to go wrong. */
export const listFaults = defineEndpoint({
	returns: "list.emulator.fault",
	params: z.strictObject({}),
	run: ({ account, request }) => ({
		object: "list",
		data: account.faults.list(),
		has_more: false,
		url: request.path,
	}),
});

/** Plans a fault: `kind`, and if it should not strike everything, `method`, `path`, `skip` and `times`. */
export const planFault = defineEndpoint({
	returns: "emulator.fault",
	params: z.strictObject({
		kind: oneOf(...faultKinds),
		method: text.optional(),
		path: text.optional(),
		skip: integer.optional(),
		times: positiveInteger.optional(),
	}),
	run: ({ account, params }) =>
		account.faults.plan({
			kind: params.kind,
			method: params.method ?? null,
			path: params.path ?? null,
			skip: params.skip ?? 0,
			times: params.times ?? null,
		}),
});

/** Ends all of them: what Stripe does from now on it does well. */
export const clearFaults = defineEndpoint({
	returns: "list.emulator.fault",
	params: z.strictObject({}),
	run({ account, request }) {
		account.faults.clear();
		return { object: "list", data: [], has_more: false, url: request.path };
	},
});

/** Forgets every idempotency key, as Stripe may do after 24 hours. */
export const forgetIdempotencyKeys = defineEndpoint({
	returns: "emulator.idempotency_keys",
	params: z.strictObject({}),
	run({ account }) {
		account.idempotencyKeys.clear();
		return { object: "emulator.idempotency_keys" };
	},
});
