import { startTransition, useEffect, useState } from "react";
import { FieldFrame, fieldAttributes } from "./field-frame";
import { useForm } from "./form-context";
import { type FieldName, setValue } from "./form-store";

export function SelectField(props: {
	field: FieldName;
	label: string;
	autoComplete?: string;
	half?: boolean;
	options: readonly { code: string; name: string }[];
}) {
	const { field } = props;
	const { store, state } = useForm();
	const { className, ...attributes } = fieldAttributes(state, field);
	const selected = state.values[field];
	const showAll = useLater();
	return (
		<FieldFrame {...props}>
			<select
				{...attributes}
				className={`${className} p-Select`}
				autoComplete={props.autoComplete}
				disabled={state.confirming || state.options.readOnly}
				value={selected}
				onChange={(event) => setValue(store, field, event.currentTarget.value)}
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
