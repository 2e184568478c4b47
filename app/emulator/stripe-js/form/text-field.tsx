import type {
	ChangeEvent,
	HTMLInputTypeAttribute,
	InputHTMLAttributes,
	ReactNode,
} from "react";
import { caretAfter } from "./caret";
import { FieldFrame, fieldAttributes } from "./field-frame";
import { useForm } from "./form-context";
import { type FieldName, type FormStore, reveal, setValue } from "./form-store";
import { problemOf } from "./validation";

interface TextFieldProps {
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
				onChange={(event) => takeInput(event, store, props)}
				onBlur={() => value && reveal(store, [field])}
			/>
			{icons && <div className="p-InputIcons">{icons}</div>}
		</FieldFrame>
	);
}

/** Puts the formatted text in the input itself, too, so that the caret can keep its place. */
function takeInput(
	event: ChangeEvent<HTMLInputElement>,
	store: FormStore,
	{ field, format, ...props }: TextFieldProps,
) {
	const input = event.currentTarget;
	const previous = store.get().values[field];
	const typed = input.value;
	const text = format?.(typed, previous) ?? typed;
	if (text !== typed) {
		const caret = caretAfter(typed, input.selectionStart ?? 0, text);
		input.value = text;
		input.setSelectionRange(caret, caret);
	}
	setValue(store, field, text);

	const full = props.isFull?.(text) ?? true;
	const right = full && !problemOf(store.get(), field);
	if (props.next && right && typed.length > previous.length) {
		goOn(input, props.next, store);
	}
}

/** Only from where somebody types at the end: not when a browser fills several fields at once. */
function goOn(input: HTMLInputElement, next: FieldName, store: FormStore) {
	const frame = input.ownerDocument;
	const typing =
		frame.activeElement === input &&
		input.selectionStart === input.value.length;
	if (!typing || !problemOf(store.get(), next)) {
		return;
	}
	frame.getElementById(`payment-${next}Input`)?.focus();
}
