import type {
	ChangeEvent,
	HTMLInputTypeAttribute,
	InputHTMLAttributes,
	ReactNode,
} from "react";
import { caretAfter } from "./caret";
import { FieldFrame, fieldAttributes } from "./field-frame";
import { useForm } from "./form-context";
import { problemOf } from "./form-fields";
import { type FieldName, reveal, setValue } from "./form-state";

export type TextFieldProps = {
	field: FieldName;
	label: string;
	/** Said after the label by screen readers only. */
	labelHint?: string;
	placeholder?: string;
	autoComplete: string;
	inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
	type?: HTMLInputTypeAttribute;
	half?: boolean;
	icons?: ReactNode;
	format?: (text: string, previous: string) => string;
	/** The field to go on to when this one is full and right. */
	next?: FieldName;
	isFull?: (text: string) => boolean;
};

/** A labelled input that formats what is typed, pasted or filled in, and keeps the caret in its place. */
export function TextField(props: TextFieldProps) {
	const { field, format, icons } = props;
	const { store, state } = useForm();
	const value = state.values[field];

	function change(event: ChangeEvent<HTMLInputElement>) {
		const input = event.currentTarget;
		const before = input.selectionStart ?? input.value.length;
		const text = format?.(input.value, value) ?? input.value;
		if (text !== input.value) {
			const caret = caretAfter(input.value, before, text);
			input.value = text;
			input.setSelectionRange(caret, caret);
		}
		setValue(store, field, text);
		if (text.length > value.length) goOn(input);
	}

	/** Only from where somebody types at the end: not when a browser fills several fields at once. */
	function goOn(input: HTMLInputElement) {
		const typing =
			input.ownerDocument.activeElement === input &&
			input.selectionStart === input.value.length;
		const full = props.isFull?.(input.value) ?? true;
		if (!props.next || !typing || !full || problemOf(store.get(), field))
			return;
		if (!problemOf(store.get(), props.next)) return;
		input.ownerDocument.getElementById(`payment-${props.next}Input`)?.focus();
	}

	return (
		<FieldFrame {...props}>
			<input
				{...fieldAttributes(state, field)}
				type={props.type ?? "text"}
				inputMode={props.inputMode}
				autoComplete={props.autoComplete}
				placeholder={props.placeholder}
				aria-required="true"
				autoCorrect="off"
				spellCheck={false}
				readOnly={state.confirming || state.options.readOnly}
				value={value}
				onChange={change}
				onBlur={() => value && reveal(store, [field])}
			/>
			{icons && <div className="p-InputIcons">{icons}</div>}
		</FieldFrame>
	);
}
