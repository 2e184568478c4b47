import { z } from "zod";
import { statuses } from "./lifecycle";

/** The fields that the page shows of each kind of object; the rest is only in its JSON. */
export const intent = z.object({
	id: z.string(),
	created: z.number(),
	amount: z.number(),
	currency: z.string(),
	description: z.string().nullable(),
	status: z.enum(statuses),
});

export const charge = z.object({
	id: z.string(),
	created: z.number(),
	amount: z.number(),
	amount_captured: z.number(),
	amount_refunded: z.number(),
	captured: z.boolean(),
	currency: z.string(),
	failure_message: z.string().nullable(),
	payment_intent: z.string().nullable(),
	payment_method_details: z
		.object({
			type: z.string(),
			card: z
				.object({ brand: z.string().nullable(), last4: z.string().nullable() })
				.optional(),
		})
		.nullable(),
	status: z.enum(["succeeded", "pending", "failed"]),
});

export const event = z.object({
	id: z.string(),
	created: z.number(),
	type: z.string(),
	data: z.object({
		object: z.object({
			id: z.string(),
			payment_intent: z.string().nullish(),
			status: z.string().nullish(),
		}),
	}),
	request: z.object({ id: z.string().nullable() }).nullable(),
});

export const delivery = z.object({
	id: z.string(),
	created: z.number(),
	event: z.string(),
	type: z.string(),
	status: z.enum(["pending", "succeeded", "failed"]),
	attempts: z.array(
		z.object({
			status: z.number().nullable(),
			error: z.string().nullable(),
			latency_ms: z.number(),
		}),
	),
});

export const apiRequest = z.object({
	id: z.string(),
	created: z.number(),
	method: z.string(),
	path: z.string(),
	status: z.number(),
	error: z.string().nullable(),
	idempotency_key: z.string().nullable(),
	idempotent_replayed: z.boolean(),
	latency_ms: z.number(),
	payment_intent: z.string().nullable(),
	params: z.object({ source: z.string().optional() }),
});

export const fault = z.object({ id: z.string(), kind: z.string() });

export type Intent = z.infer<typeof intent>;
export type Charge = z.infer<typeof charge>;
export type Event = z.infer<typeof event>;
export type Delivery = z.infer<typeof delivery>;
export type Fault = z.infer<typeof fault>;
export type LoggedRequest = z.infer<typeof apiRequest>;
