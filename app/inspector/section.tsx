import type { ReactNode } from "react";
import { chapters } from "./table-of-contents";

/** One chapter of the ledger, with its name and a note in the margin. */
export const Section = ({
	name,
	note,
	lines,
	none = "Nothing yet.",
	children,
}: {
	name: keyof typeof chapters;
	note: string;
	lines: ReactNode[];
	/** What stands where there are no lines yet. */
	none?: ReactNode;
	/** What stands before the lines. */
	children?: ReactNode;
}) => (
	<section
		className={`ledger ${name}`}
		id={name}
		aria-labelledby={`${name}-title`}
	>
		<header>
			<h2 id={`${name}-title`}>{chapters[name]}</h2>
			<p>{note}</p>
		</header>
		<div>
			{children}
			{lines.length > 0 ? <ol>{lines}</ol> : <div className="none">{none}</div>}
		</div>
	</section>
);
