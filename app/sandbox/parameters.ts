import { z } from "zod";
import { type ApiError, invalid, missing } from "./api-errors";

export type Form = Record<string, unknown>;

const MAX_LENGTH = 5000;

const string = z.string().max(MAX_LENGTH);

/** A text that must not be empty, because empty means "unset". */
export const text = string.refine((value) => value !== "", {
	params: { code: "parameter_invalid_empty" },
});

/** A text that an empty value unsets. */
export const clearable = string.transform((value) => value || null);

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

/** Python writes `True`; Stripe takes it. */
export const boolean = string
	.refine((value) => /^(true|false)$/i.test(value), {
		error: ({ input }) => `Invalid boolean: ${input}`,
	})
	.transform((value) => value.toLowerCase() === "true");

export const oneOf = <const T extends string>(...values: T[]) => z.enum(values);

export const unset = z.literal("").transform(() => null);

export const list = z.array(text).max(100);

/** Groups whose parts are kept as they came, because nothing here acts on them. */
export const open = z.record(z.string().max(100), z.unknown());

export const metadata = z.union([
	unset,
	z.record(
		z
			.string()
			.max(40)
			.regex(/^[^[\]]*$/),
		z.string().max(500),
	),
]);

export const url = text.refine(isWebAddress, {
	params: { code: "url_invalid" },
	error: "Not a valid URL",
});

/** The parameters as the endpoint wants them, or the error that Stripe gives. */
export function readParameters<S extends z.ZodType>(schema: S, form: Form) {
	const result = schema.safeParse(form, { reportInput: true });
	if (result.success) return result.data;
	throw errorFrom(result.error.issues, form);
}

function errorFrom(issues: z.core.$ZodIssue[], form: Form): ApiError {
	const unknown = issues.flatMap((issue) =>
		issue.code === "unrecognized_keys"
			? issue.keys.map((key) => nameOf([...issue.path, key]))
			: [],
	);
	if (unknown.length > 0) return unknownParameters(unknown);

	const absent = issues.find(({ path }) => valueAt(form, path) === undefined);
	const issue = absent ?? issues[0];
	const param = nameOf(issue?.path ?? []);
	if (absent) return missing(param);
	if (issue?.code === "custom") return customError(issue, param);
	if (issue?.code === "invalid_value")
		return invalid(
			`Invalid ${param}: must be one of ${sentence(issue.values.map(String))}`,
			{ param },
		);
	if (issue?.code === "too_big")
		return invalid(
			`Invalid string: must be at most ${issue.maximum} characters`,
			{ param },
		);
	return invalid(`Invalid ${expected(issue)}: ${param}`, { param });
}

function unknownParameters(names: string[]) {
	const plural = names.length > 1 ? "parameters" : "parameter";
	return invalid(`Received unknown ${plural}: ${names.join(", ")}`, {
		code: "parameter_unknown",
		param: names[0],
	});
}

function customError(issue: z.core.$ZodIssueCustom, param: string) {
	const code = issue.params?.code;
	const message =
		code === "parameter_invalid_empty"
			? `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`
			: issue.message;
	return invalid(message, { ...(code && { code }), param });
}

function expected(issue: z.core.$ZodIssue | undefined) {
	if (issue?.code !== "invalid_type") return "value";
	return (
		{ record: "object", object: "object", array: "array" }[
			issue.expected as string
		] ?? "string"
	);
}

function sentence(words: string[]) {
	if (words.length < 3) return words.join(" or ");
	return `${words.slice(0, -1).join(", ")}, or ${words.at(-1)}`;
}

function nameOf(path: PropertyKey[]) {
	const [first, ...rest] = path.map(String);
	return first + rest.map((part) => `[${part}]`).join("");
}

function valueAt(form: Form, path: PropertyKey[]) {
	return path.reduce<unknown>((value, key) => {
		if (typeof value !== "object" || value === null) return undefined;
		return Object.getOwnPropertyDescriptor(value, key)?.value;
	}, form);
}

function isWebAddress(value: string) {
	return /^https?:\/\//i.test(value) && URL.canParse(value);
}
