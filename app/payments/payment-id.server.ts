import { z } from "zod";

/** The id of a PaymentIntent; ten of them with their secrets fit into a cookie. */
export const paymentIntentId = z
	.string()
	.max(80)
	.regex(/^pi_[A-Za-z0-9_]+$/);

/** The client secret of a PaymentIntent, which begins with its id. */
export const clientSecret = z
	.string()
	.max(160)
	.regex(/^pi_[A-Za-z0-9]+_secret_[A-Za-z0-9]+$/);
