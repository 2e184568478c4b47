import { Form } from "@remix-run/react";
import type { FormEvent } from "react";
import { type ActionName, actions } from "./actions";

/** One form for the object of this id, with a button for each action. */
export function ActionButtons({
	id,
	target,
	names,
}: {
	id: string;
	/** Names the object in the buttons' labels, for screen readers. */
	target: string;
	names: ActionName[];
}) {
	if (names.length === 0) {
		return null;
	}
	return (
		<Form
			className="action-buttons"
			method="post"
			preventScrollReset
			onSubmit={keepFocusInRow}
		>
			<input type="hidden" name="id" value={id} />
			{names.map((name) => (
				<button
					key={name}
					type="submit"
					name="action"
					value={name}
					aria-label={`${actions[name].label} ${target}`}
				>
					{actions[name].label}
				</button>
			))}
		</Form>
	);
}

// The button may be gone after the action, and the focus with it.
function keepFocusInRow({ currentTarget }: FormEvent<HTMLFormElement>) {
	currentTarget.closest("li")?.querySelector("summary")?.focus();
}
