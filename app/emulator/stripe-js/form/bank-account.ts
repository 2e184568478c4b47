import { type Problem, problem } from "./field-error";
import type { FieldName } from "./form-store";

/** What is wrong with a field of the bank form: a routing number, an account number, who holds it. */
export function bankFieldProblem(
	field: FieldName,
	value: string,
): Problem | undefined {
	const rule = rules[field];
	return !rule || rule.pattern.test(value.trim()) ? undefined : rule.problem;
}

const rules: Partial<Record<FieldName, { pattern: RegExp; problem: Problem }>> =
	{
		name: {
			pattern: /\S/,
			problem: problem("incomplete_name", "Please provide your full name."),
		},
		email: {
			pattern: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/,
			problem: problem("incomplete_email", "Your email is incomplete."),
		},
		routingNumber: {
			pattern: /^\d{9}$/,
			problem: problem(
				"incomplete_routing_number",
				"Your routing number is incomplete.",
			),
		},
		accountNumber: {
			pattern: /^\d{4,17}$/,
			problem: problem(
				"incomplete_account_number",
				"Your account number is incomplete.",
			),
		},
	};
