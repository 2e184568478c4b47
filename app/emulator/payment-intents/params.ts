import { z } from "zod";
import {
	boolean,
	clearable,
	email,
	integer,
	metadata,
	oneOf,
	orNull,
	positiveInteger,
	text,
	textList,
	unset,
	url,
} from "../api/params";
import { shipping } from "../payment-methods/billing-details";
import { paymentMethodData } from "../payment-methods/create";
import { amountIsZero } from "./errors";
import {
	hooks,
	lineItem,
	mandateData,
	paymentMethodOptions,
	radarOptions,
	transferData,
	transferUpdate,
} from "./nested-params";

const amount = integer
	.refine((value) => value !== 0, {
		params: { code: "parameter_invalid_integer" },
		error: amountIsZero().message,
		abort: true,
	})
	.refine((value) => value > 0, {
		params: { code: "parameter_invalid_integer" },
		error: "Invalid positive integer",
	});

const amountDetails = z.strictObject({
	discount_amount: integer.optional(),
	enforce_arithmetic_validation: boolean.optional(),
	line_items: z.union([unset, z.array(lineItem)]).optional(),
	shipping: z
		.strictObject({
			amount: integer.nullable().default(null),
			from_postal_code: text.nullable().default(null),
			to_postal_code: text.nullable().default(null),
		})
		.optional(),
	tax: z
		.strictObject({ total_tax_amount: integer.nullable().default(null) })
		.optional(),
});

const reference = clearable.nullable().default(null);
const paymentDetails = z.strictObject({
	customer_reference: reference,
	order_reference: reference,
});
const noPaymentDetails = unset.transform(() => paymentDetails.parse({}));

const statementDescriptor = z
	.string()
	.refine((value) => value.length <= 22, {
		error: ({ input }) =>
			`The statement descriptor must be at most 22 characters. ${input} is ${String(input).length} characters long.`,
	})
	.refine((value) => value === "" || /[a-z]/i.test(value), {
		error: "The statement descriptor must contain at least one letter.",
	})
	.refine((value) => !/[<>\\'"*]/.test(value), {
		error: "The statement descriptor may not contain < > \\ ' \" or *.",
	})
	.transform(orNull);

const captureMethod = oneOf("automatic", "automatic_async", "manual");

/** Parameters that create, update and confirm share. */
const sharedParams = {
	allowed_payment_method_types: textList.optional(),
	amount_details: z.union([unset, amountDetails]).optional(),
	capture_method: captureMethod.optional(),
	excluded_payment_method_types: z.union([unset, textList]).optional(),
	hooks: hooks.optional(),
	payment_details: z.union([noPaymentDetails, paymentDetails]).optional(),
	payment_method: text.optional(),
	payment_method_data: paymentMethodData.optional(),
	payment_method_options: paymentMethodOptions.optional(),
	/** For requests of older API versions. Newer ones get an error that names it. */
	payment_method_types: textList.optional(),
	receipt_email: email.optional(),
	setup_future_usage: z
		.union([unset, oneOf("off_session", "on_session")])
		.optional(),
	shipping: z.union([unset, shipping]).optional(),
};

const writableParams = {
	application_fee_amount: z.union([unset, integer]).optional(),
	customer: text.optional(),
	customer_account: text.optional(),
	description: z.string().max(1000).transform(orNull).optional(),
	metadata: metadata.optional(),
	payment_method_configuration: text.optional(),
	statement_descriptor: statementDescriptor.optional(),
	statement_descriptor_suffix: statementDescriptor.optional(),
	transfer_group: text.optional(),
};

const confirmationParams = {
	confirmation_token: text.optional(),
	error_on_requires_action: boolean.optional(),
	mandate: text.optional(),
	mandate_data: z.union([unset, mandateData]).optional(),
	off_session: z.union([oneOf("one_off", "recurring"), boolean]).optional(),
	radar_options: radarOptions.optional(),
	return_url: url.optional(),
	use_stripe_sdk: boolean.optional(),
};

export const createParams = z.strictObject({
	...sharedParams,
	...writableParams,
	...confirmationParams,
	amount,
	currency: text,
	automatic_payment_methods: z
		.strictObject({
			enabled: boolean,
			allow_redirects: oneOf("always", "never").optional(),
		})
		.optional(),
	confirm: boolean.optional(),
	confirmation_method: oneOf("automatic", "manual").optional(),
	on_behalf_of: text.optional(),
	transfer_data: transferData.optional(),
});

export const updateParams = z.strictObject({
	...sharedParams,
	...writableParams,
	amount: amount.optional(),
	currency: text.optional(),
	transfer_data: transferUpdate.optional(),
});

export const confirmParams = z.strictObject({
	...sharedParams,
	...confirmationParams,
	amount_to_confirm: positiveInteger.optional(),
	client_secret: text.optional(),
});

export const captureParams = z.strictObject({
	amount_details: sharedParams.amount_details,
	amount_to_capture: positiveInteger.optional(),
	application_fee_amount: integer.optional(),
	final_capture: boolean.optional(),
	hooks: sharedParams.hooks,
	metadata: writableParams.metadata,
	payment_details: sharedParams.payment_details,
	statement_descriptor: writableParams.statement_descriptor,
	statement_descriptor_suffix: writableParams.statement_descriptor_suffix,
	transfer_data: transferUpdate.optional(),
});

export const cancelParams = z.strictObject({
	cancellation_reason: oneOf(
		"abandoned",
		"duplicate",
		"fraudulent",
		"requested_by_customer",
	).optional(),
});

export type CreateParams = z.infer<typeof createParams>;
export type UpdateParams = z.infer<typeof updateParams>;
export type ConfirmParams = z.infer<typeof confirmParams>;
