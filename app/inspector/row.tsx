import type { ReactNode } from "react";
import { Timestamp } from "./timestamp";

/** One object of the emulator. It opens to show the whole object as JSON; the aside holds buttons or a note. */
export function Row({
	entry,
	aside,
	details,
	isOpen,
	children,
}: {
	entry: { id: string; created: number; json: string };
	aside?: ReactNode;
	/** Shown instead of the JSON. */
	details?: ReactNode;
	/** From the start. */
	isOpen?: boolean;
	children: ReactNode;
}) {
	return (
		<li className="row" id={entry.id}>
			<details open={isOpen}>
				<summary>
					<Timestamp at={entry.created} />
					{children}
				</summary>
				{details ?? <pre className="json">{entry.json}</pre>}
			</details>
			{aside}
		</li>
	);
}
