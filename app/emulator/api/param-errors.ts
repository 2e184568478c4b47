import type { z } from "zod";
import { type ApiError, invalidRequest, missingParam } from "./errors";

/** Stripe's error for invalid parameters. Unknown ones are reported first, then missing ones. */
export function paramError(found: z.core.$ZodIssue[], form: object): ApiError {
	const issues = found.flatMap(closest);
	const unknown = issues.flatMap((issue) =>
		issue.code === "unrecognized_keys"
			? issue.keys.map((key) => nameOf([...issue.path, key]))
			: [],
	);
	if (unknown.length > 0) {
		return unknownParameters(unknown);
	}

	const absent = issues.find(({ path }) => valueAt(form, path) === undefined);
	const issue = absent ?? issues[0];
	const param = nameOf(issue?.path ?? []);
	if (absent) {
		return missingParam(param);
	}
	if (issue?.code === "custom") {
		return customError(issue, param);
	}
	if (issue?.code === "invalid_value") {
		return invalidRequest(
			`Invalid ${param}: must be one of ${sentence(issue.values.map(String))}`,
			{ param },
		);
	}
	if (issue?.code === "too_big") {
		// Stripe shortens the value in some way that is not known.
		return invalidRequest(
			`Invalid string: ${String(issue.input).slice(0, 20)}...; must be at most ${issue.maximum} characters`,
			{ param },
		);
	}
	return invalidRequest(`Invalid ${expected(issue)}: ${param}`, { param });
}

/** Of what may be one of several things, the faults of what was meant: of the first that has its kind right. */
function closest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
	if (issue.code !== "invalid_union") {
		return [issue];
	}
	const isOfKind = (faults: z.core.$ZodIssue[]) =>
		faults.some(
			({ code, path }) =>
				path.length > 0 || !["invalid_type", "invalid_value"].includes(code),
		);
	const meant = issue.errors.find(isOfKind) ?? issue.errors.at(-1) ?? [];
	return meant
		.flatMap(closest)
		.map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
}

function unknownParameters(names: string[]) {
	const plural = names.length > 1 ? "parameters" : "parameter";
	return invalidRequest(`Received unknown ${plural}: ${names.join(", ")}`, {
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
	return invalidRequest(message, { ...(code && { code }), param });
}

function expected(issue: z.core.$ZodIssue | undefined) {
	if (issue?.code !== "invalid_type") {
		return "value";
	}
	return (
		{ record: "object", object: "object", array: "array" }[
			issue.expected as string
		] ?? "string"
	);
}

function sentence(words: string[]) {
	if (words.length < 3) {
		return words.join(" or ");
	}
	return `${words.slice(0, -1).join(", ")}, or ${words.at(-1)}`;
}

function nameOf(path: PropertyKey[]) {
	const [first, ...rest] = path.map(String);
	return first + rest.map((part) => `[${part}]`).join("");
}

function valueAt(form: object, path: PropertyKey[]) {
	return path.reduce<unknown>((value, key) => {
		if (typeof value !== "object" || value === null) {
			return undefined;
		}
		return Object.getOwnPropertyDescriptor(value, key)?.value;
	}, form);
}
