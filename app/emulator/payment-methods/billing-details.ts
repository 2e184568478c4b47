import { z } from "zod";
import { clearable, string } from "../api/params";

/** Absent, empty and null are the same. */
const part = z.union([clearable, z.null()]).default(null);

const address = z.strictObject({
	city: part,
	country: part,
	line1: part,
	line2: part,
	postal_code: part,
	state: part,
});

const noAddress = z.literal("").transform(() => address.parse({}));

export const billingDetails = z.strictObject({
	address: z.union([noAddress, address]).prefault({}),
	email: part,
	name: part,
	phone: part,
	tax_id: part,
});

export const shipping = z.strictObject({
	address,
	carrier: part,
	name: string,
	phone: part,
	tracking_number: part,
});
