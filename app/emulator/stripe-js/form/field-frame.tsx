import type { ReactNode } from "react";
import { useForm } from "./form-context";
import type { FieldName, FormState } from "./form-store";
import { visibleError } from "./validation";

/** A field with its label and its error, with Stripe's ids. */
export function FieldFrame(props: {
	field: FieldName;
	label: string;
	labelHint?: string;
	half?: boolean;
	children: ReactNode;
}) {
	const { field, label, labelHint } = props;
	const { state } = useForm();
	const error = visibleError(state, field);
	return (
		<div
			className={props.half ? "p-GridCell p-GridCell--half" : "p-GridCell"}
			data-field={field}
		>
			<div className={`p-Field ${error ? "p-Field--error" : ""}`}>
				<label
					className={`p-FieldLabel Label ${error ? "Label--invalid" : ""}`}
					htmlFor={`payment-${field}Input`}
				>
					{label}
					{labelHint && <span className="p-VisuallyHidden"> {labelHint}</span>}
				</label>
				<div className="p-InputBox">{props.children}</div>
				{error && (
					<p
						id={`Field-${field}Error`}
						className="p-FieldError Error"
						role="alert"
					>
						{error.message}
					</p>
				)}
			</div>
		</div>
	);
}

/** What inputs and selects have in common. */
export function fieldAttributes(state: FormState, field: FieldName) {
	const error = visibleError(state, field);
	const empty = state.values[field] === "";
	return {
		id: `payment-${field}Input`,
		name: field,
		className: [
			"p-Input Input",
			empty && "Input--empty",
			error && "Input--invalid",
		]
			.filter(Boolean)
			.join(" "),
		"aria-invalid": error !== undefined,
		"aria-describedby": error ? `Field-${field}Error` : undefined,
	};
}
