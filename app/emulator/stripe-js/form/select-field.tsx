import { startTransition, useEffect, useState } from "react";
import { FieldFrame, fieldAttributes, type Width } from "./field-frame";
import { useFields } from "./fields-context";
import { setValue } from "./form-store";

export function SelectField(props: {
	field: string;
	label: string;
	autoComplete?: string;
	width?: Width;
	options: readonly { code: string; name: string }[];
}) {
	const { field } = props;
	const { state, ...fields } = useFields();
	const { className, ...attributes } = fieldAttributes(fields, field);
	const selected = state.values[field] ?? "";
	const showAll = useLater();
	return (
		<FieldFrame {...props}>
			<select
				{...attributes}
				className={`${className} p-Select`}
				autoComplete={props.autoComplete}
				disabled={state.confirming || fields.isReadOnly()}
				value={selected}
				onChange={(event) =>
					setValue(fields.store, field, event.currentTarget.value)
				}
			>
				{props.options
					.filter(({ code }) => showAll || code === selected)
					.map(({ code, name }) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
			</select>
			<Arrow />
		</FieldFrame>
	);
}

/** False at first: a list of all countries is slow to render, so it begins with only the selected one. */
function useLater() {
	const [isLater, setIsLater] = useState(false);
	useEffect(() => {
		const timer = setTimeout(
			() => startTransition(() => setIsLater(true)),
			250,
		);
		return () => clearTimeout(timer);
	}, []);
	return isLater;
}

const Arrow = () => (
	<svg
		className="p-SelectArrow"
		viewBox="0 0 12 12"
		fill="none"
		stroke="currentColor"
		strokeWidth="1.5"
		aria-hidden="true"
	>
		<path d="m2 4 4 4 4-4" />
	</svg>
);
