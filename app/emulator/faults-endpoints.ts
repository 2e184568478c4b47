import { z } from "zod";
import { defineEndpoint, type EndpointCall } from "./api/define-endpoint";
import { pageParams } from "./api/pagination";
import { integer, oneOf, positiveInteger, text } from "./api/params";
import { faultKinds } from "./faults";
import { cardIds } from "./test-data/card-ids";

const outcomes = Object.keys(cardIds).map((name) => `pm_card_${name}`);

/** What is planned to go wrong. */
export const listFaults = defineEndpoint({
	returns: "list.emulator.fault",
	params: z.strictObject(pageParams),
	run: (call) => planned(call),
});

/** Plans a fault: `kind`, and if it should not strike everything, `method`, `path`, `skip` and `times`. */
export const planFault = defineEndpoint({
	returns: "emulator.fault",
	params: z.strictObject({
		kind: oneOf(...faultKinds),
		delay_ms: positiveInteger.optional(),
		outcome: oneOf(...outcomes).optional(),
		method: text.optional(),
		path: text.optional(),
		skip: integer.optional(),
		times: positiveInteger.optional(),
	}),
	run: ({ account, params }) =>
		account.faults.plan({
			kind: params.kind,
			...(params.kind === "latency" && {
				delay_ms: Math.min(params.delay_ms ?? 3000, 60_000),
			}),
			...(params.kind === "next_payment" && {
				outcome: params.outcome ?? "pm_card_chargeDeclined",
			}),
			method: params.method ?? null,
			path: params.path ?? null,
			skip: params.skip ?? 0,
			times: params.times ?? (params.kind === "next_payment" ? 1 : null),
		}),
});

/** Ends all of them, or those of one kind: what Stripe does from now on it does well. */
export const clearFaults = defineEndpoint({
	returns: "list.emulator.fault",
	params: z.strictObject({ kind: oneOf(...faultKinds).optional() }),
	run(call) {
		call.account.faults.clear(call.params.kind);
		return planned(call);
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

const planned = ({ account, request }: EndpointCall<unknown>) => ({
	object: "list",
	data: account.faults.list(),
	has_more: false,
	url: request.path,
});
