import type { ReactNode } from "react";

/** One section of the page: a title, a note and its rows. */
export const Section = ({
	name,
	note,
	rows,
	empty = "Nothing yet.",
	children,
}: {
	name: keyof typeof sections;
	note: string;
	rows: ReactNode[];
	/** Shown when there are no rows. */
	empty?: ReactNode;
	/** Shown above the rows. */
	children?: ReactNode;
}) => (
	<section
		className={`section ${name}`}
		id={name}
		aria-labelledby={`${name}-title`}
	>
		<header>
			<h2 id={`${name}-title`}>{sections[name]}</h2>
			<p>{note}</p>
		</header>
		<div>
			{children}
			{rows.length > 0 ? <ol>{rows}</ol> : <div className="empty">{empty}</div>}
		</div>
	</section>
);

/** Links to all sections. */
export const TableOfContents = () => (
	<nav aria-label="On this page">
		<ul className="table-of-contents">
			{Object.entries(sections).map(([name, title]) => (
				<li key={name}>
					<a href={`#${name}`}>{title}</a>
				</li>
			))}
		</ul>
	</nav>
);

/** The titles of the sections, by the names of their anchors. */
const sections = {
	payments: "Payments",
	charges: "Charges",
	events: "Events",
	deliveries: "Deliveries",
	requests: "API calls",
};
