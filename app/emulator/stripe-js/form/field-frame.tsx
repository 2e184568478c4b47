import type { ReactNode } from "react";
import { type Fields, useFields, visibleError } from "./fields-context";

/** How much of a row a field takes. */
export type Width = "full" | "half";

/** A field with its label and its error, with Stripe's ids. */
export function FieldFrame(props: {
	field: string;
	label: string;
	labelHint?: string;
	width?: Width;
	children: ReactNode;
}) {
	const { field, label, labelHint, width = "full" } = props;
	const fields = useFields();
	const error = visibleError(fields, field);
	return (
		<div className={`p-GridCell p-GridCell--${width}`} data-field={field}>
			<div className={`p-Field ${error ? "p-Field--error" : ""}`}>
				<label
					className={`p-FieldLabel Label ${error ? "Label--invalid" : ""}`}
					htmlFor={`${fields.idPrefix}-${field}Input`}
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
export function fieldAttributes(fields: Fields, field: string) {
	const error = visibleError(fields, field);
	const empty = !fields.store.get().values[field];
	return {
		id: `${fields.idPrefix}-${field}Input`,
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
