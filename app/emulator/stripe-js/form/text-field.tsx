import type {
	ChangeEvent,
	HTMLInputTypeAttribute,
	InputHTMLAttributes,
	ReactNode,
} from "react";
import { caretPosition } from "./caret";
import { FieldFrame, fieldAttributes, type Width } from "./field-frame";
import { type Fields, useFields } from "./fields-context";
import { markTouched, setValue } from "./form-store";

interface TextFieldProps {
	field: string;
	label: string;
	/** Added to the label for screen readers only. */
	labelHint?: string;
	placeholder?: string;
	autoComplete: string;
	inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
	type?: HTMLInputTypeAttribute;
	width?: Width;
	optional?: boolean;
	icons?: ReactNode;
	format?: (text: string, previous: string) => string;
	/** The field that gets the focus when this one is full and valid. */
	next?: string;
	isFull?: (text: string) => boolean;
}

/** A labelled input that formats what is typed, pasted or filled in. */
export function TextField(props: TextFieldProps) {
	const { field, icons } = props;
	const { state, ...fields } = useFields();
	const value = state.values[field] ?? "";
	return (
		<FieldFrame {...props}>
			<input
				{...fieldAttributes(fields, field)}
				type={props.type ?? "text"}
				inputMode={props.inputMode}
				autoComplete={props.autoComplete}
				placeholder={props.placeholder}
				aria-required={!props.optional}
				autoCorrect="off"
				spellCheck={false}
				readOnly={state.confirming || fields.isReadOnly()}
				value={value}
				onChange={(event) => handleChange(event, fields, props)}
				onBlur={() => value && markTouched(fields.store, [field])}
			/>
			{icons && <div className="p-InputIcons">{icons}</div>}
		</FieldFrame>
	);
}

/** Writes the formatted text to the input before React does, so that the caret keeps its position. */
function handleChange(
	event: ChangeEvent<HTMLInputElement>,
	fields: Fields,
	{ field, format, ...props }: TextFieldProps,
) {
	const { store } = fields;
	const input = event.currentTarget;
	const previous = store.get().values[field] ?? "";
	const typed = input.value;
	const text = format?.(typed, previous) ?? typed;
	if (text !== typed) {
		const caret = caretPosition(typed, input.selectionStart ?? 0, text);
		input.value = text;
		input.setSelectionRange(caret, caret);
	}
	setValue(store, field, text);

	const full = props.isFull?.(text) ?? true;
	const valid = full && !fields.errorOf(field);
	if (props.next && valid && typed.length > previous.length) {
		focusNext(input, props.next, fields);
	}
}

/** Only while somebody types at the end of the field, not when the browser fills in several fields. */
function focusNext(input: HTMLInputElement, next: string, fields: Fields) {
	const frame = input.ownerDocument;
	const typing =
		frame.activeElement === input &&
		input.selectionStart === input.value.length;
	if (!typing || !fields.errorOf(next)) {
		return;
	}
	frame.getElementById(`${fields.idPrefix}-${next}Input`)?.focus();
}
