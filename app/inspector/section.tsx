import type { ReactNode } from "react";

/** One kind of object within a payment's group, or beside them; nothing if there are none. */
export function Section({
	name,
	rows,
	isOpen,
}: {
	name: keyof typeof sections;
	rows: ReactNode[];
	/** From the start. */
	isOpen?: boolean;
}) {
	if (rows.length === 0) {
		return null;
	}
	const title = (
		<>
			{sections[name]} <span>{rows.length}</span>
		</>
	);
	return (
		<Folded className={name} title={title} isOpen={isOpen}>
			<ol>{rows}</ol>
		</Folded>
	);
}

/** What opens at a press, below its title. */
export const Folded = ({
	className,
	title,
	isOpen,
	children,
}: {
	className: string;
	title: ReactNode;
	isOpen?: boolean;
	children: ReactNode;
}) => (
	<details className={`part ${className}`} open={isOpen}>
		<summary>
			<h2>{title}</h2>
		</summary>
		{children}
	</details>
);

const sections = {
	charges: "Charges",
	events: "Events",
	deliveries: "Webhooks",
	requests: "API calls",
};
