import { z } from "zod";
import { paramError } from "./param-errors";

export type Form = Record<string, unknown>;

const maxTextLength = 5000;

export const string = z.string().max(maxTextLength);

/** A string that must not be empty: an empty value would mean "unset". */
export const text = string.refine((value) => value !== "", {
	params: { code: "parameter_invalid_empty" },
});

export const orNull = (value: string) => value || null;

/** A string that an empty value sets to null. */
export const clearable = string.transform(orNull);

export const integer = string
	.refine((value) => /^-?\d{1,15}$/.test(value), {
		params: { code: "parameter_invalid_integer" },
		error: ({ input }) => `Invalid integer: ${input}`,
	})
	.transform(Number);

export const positiveInteger = integer.refine((value) => value > 0, {
	params: { code: "parameter_invalid_integer" },
	error: "Invalid positive integer",
});

/** Case does not matter: Python clients send `True`. */
export const boolean = string
	.refine((value) => /^(true|false)$/i.test(value), {
		error: ({ input }) => `Invalid boolean: ${input}`,
	})
	.transform((value) => value.toLowerCase() === "true");

export const oneOf = <const T extends string>(...values: T[]) => z.enum(values);

export const unset = z.literal("").transform(() => null);

export const textList = z.array(text).max(100);

/** A nested object of any shape, for parameters that the emulator accepts but does not use. */
export const anyObject = z.record(z.string().max(100), z.unknown());

export const metadata = z.union([
	unset,
	z.record(z.string(), z.string()).check(({ value, issues }) => {
		const entries = Object.entries(value);
		const key = entries.find(([name]) => name.length > 40)?.[0];
		const long = entries.find(([, part]) => part.length > 500)?.[1];
		const message = key
			? tooLong("key", key, 40)
			: long && tooLong("value", long, 500);
		if (message) {
			issues.push({ code: "custom", input: value, message });
		}
	}),
]);

const tooLong = (what: "key" | "value", given: string, limit: number) =>
	`Metadata ${what}s can have up to ${limit} characters, but you passed in a ${what} that is ${given.length} characters. Invalid ${what}: ${given}`;

/** Recorded for `a@b`; the words are from memory. An empty value sets it to null. */
export const email = clearable.refine(
	(value) => value === null || /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(value),
	{
		params: { code: "email_invalid" },
		error: ({ input }) => `Invalid email address: ${input}`,
	},
);

export const url = text.refine(isWebAddress, {
	params: { code: "url_invalid" },
	error: "Not a valid URL",
});

/** Parses the parameters by the schema; throws the error that Stripe would answer with. */
export function readParams<S extends z.ZodType>(schema: S, form: Form) {
	const result = schema.safeParse(form, { reportInput: true });
	if (result.success) {
		return result.data;
	}
	throw paramError(result.error.issues, form);
}

function isWebAddress(value: string) {
	return /^https?:\/\//i.test(value) && URL.canParse(value);
}
