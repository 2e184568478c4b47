import type {
	ChangeEvent,
	HTMLInputTypeAttribute,
	InputHTMLAttributes,
	ReactNode,
} from "react";
import { caretPosition } from "./caret";
import { FieldFrame, fieldAttributes } from "./field-frame";
import { useForm } from "./form-context";
import {
	type FieldName,
	type FormStore,
	markTouched,
	setValue,
} from "./form-store";
import { validateField } from "./validation";

interface TextFieldProps {
	field: FieldName;
	label: string;
	/** Added to the label for screen readers only. */
	labelHint?: string;
	placeholder?: string;
	autoComplete: string;
	inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
	type?: HTMLInputTypeAttribute;
	half?: boolean;
	icons?: ReactNode;
	format?: (text: string, previous: string) => string;
	/** The field that gets the focus when this one is full and valid. */
	next?: FieldName;
	isFull?: (text: string) => boolean;
}

/** A labelled input that formats what is typed, pasted or filled in. */
export function TextField(props: TextFieldProps) {
	const { field, icons } = props;
	const { store, state } = useForm();
	const value = state.values[field];
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
				onChange={(event) => handleChange(event, store, props)}
				onBlur={() => value && markTouched(store, [field])}
			/>
			{icons && <div className="p-InputIcons">{icons}</div>}
		</FieldFrame>
	);
}

/** Writes the formatted text to the input before React does, so that the caret keeps its position. */
function handleChange(
	event: ChangeEvent<HTMLInputElement>,
	store: FormStore,
	{ field, format, ...props }: TextFieldProps,
) {
	const input = event.currentTarget;
	const previous = store.get().values[field];
	const typed = input.value;
	const text = format?.(typed, previous) ?? typed;
	if (text !== typed) {
		const caret = caretPosition(typed, input.selectionStart ?? 0, text);
		input.value = text;
		input.setSelectionRange(caret, caret);
	}
	setValue(store, field, text);

	const full = props.isFull?.(text) ?? true;
	const valid = full && !validateField(store.get(), field);
	if (props.next && valid && typed.length > previous.length) {
		focusNext(input, props.next, store);
	}
}

/** Only while somebody types at the end of the field, not when the browser fills in several fields. */
function focusNext(input: HTMLInputElement, next: FieldName, store: FormStore) {
	const frame = input.ownerDocument;
	const typing =
		frame.activeElement === input &&
		input.selectionStart === input.value.length;
	if (!typing || !validateField(store.get(), next)) {
		return;
	}
	frame.getElementById(`payment-${next}Input`)?.focus();
}
