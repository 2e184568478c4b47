import type { ReactNode } from "react";
import { useForm } from "./form-context";
import type { FieldName, FormState } from "./form-store";
import { shownProblem } from "./validation";

/** A field's label above it and its error below it, under the ids that Stripe gives them. */
export function FieldFrame(props: {
	field: FieldName;
	label: string;
	labelHint?: string;
	half?: boolean;
	children: ReactNode;
}) {
	const { field, label, labelHint } = props;
	const { state } = useForm();
	const problem = shownProblem(state, field);
	return (
		<div
			className={props.half ? "p-GridCell p-GridCell--half" : "p-GridCell"}
			data-field={field}
		>
			<div className={`p-Field ${problem ? "p-Field--error" : ""}`}>
				<label
					className={`p-FieldLabel Label ${problem ? "Label--invalid" : ""}`}
					htmlFor={`payment-${field}Input`}
				>
					{label}
					{labelHint && <span className="p-VisuallyHidden"> {labelHint}</span>}
				</label>
				<div className="p-InputBox">{props.children}</div>
				{problem && (
					<p
						id={`Field-${field}Error`}
						className="p-FieldError Error"
						role="alert"
					>
						{problem.message}
					</p>
				)}
			</div>
		</div>
	);
}

/** What inputs and selects have in common. */
export function fieldAttributes(state: FormState, field: FieldName) {
	const problem = shownProblem(state, field);
	const empty = state.values[field] === "";
	return {
		id: `payment-${field}Input`,
		name: field,
		className: [
			"p-Input Input",
			empty && "Input--empty",
			problem && "Input--invalid",
		]
			.filter(Boolean)
			.join(" "),
		"aria-invalid": problem !== undefined,
		"aria-describedby": problem ? `Field-${field}Error` : undefined,
	};
}
