import type { ReactNode } from "react";
import { Moment } from "./timestamp";

/** A line of the ledger, which opens to show the whole object, with a margin for what can be done or noted. */
export function Row({
	entry,
	margin,
	more,
	children,
}: {
	entry: { id: string; created: number; json: string };
	margin?: ReactNode;
	more?: ReactNode;
	children: ReactNode;
}) {
	return (
		<li className="entry" id={entry.id}>
			<details>
				<summary>
					<Moment at={entry.created} />
					{children}
				</summary>
				{more}
				<pre className="json">{entry.json}</pre>
			</details>
			{margin}
		</li>
	);
}
