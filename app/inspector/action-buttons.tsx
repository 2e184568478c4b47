import { Form } from "@remix-run/react";
import type { FormEvent } from "react";
import { type Act, acts } from "./actions";

/** What can be done with the thing of this id, each a button of one form. */
export function ActButtons({
	id,
	what,
	offered,
}: {
	id: string;
	/** What it is done to, for those who do not see the row. */
	what: string;
	offered: Act[];
}) {
	if (offered.length === 0) {
		return null;
	}
	return (
		<Form
			className="acts"
			method="post"
			preventScrollReset
			onSubmit={stayAtTheRow}
		>
			<input type="hidden" name="id" value={id} />
			{offered.map((act) => (
				<button
					key={act}
					type="submit"
					name="act"
					value={act}
					aria-label={`${acts[act].label} ${what}`}
				>
					{acts[act].label}
				</button>
			))}
		</Form>
	);
}

// The button may be gone afterwards, and the focus with it.
function stayAtTheRow({ currentTarget }: FormEvent<HTMLFormElement>) {
	currentTarget.closest("li")?.querySelector("summary")?.focus();
}
