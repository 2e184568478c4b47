import type { ReactNode } from "react";

/** One kind of object within a payment's group, or beside them; nothing if there are none. */
export function Section({
	name,
	rows,
}: {
	name: keyof typeof sections;
	rows: ReactNode[];
}) {
	if (rows.length === 0) {
		return null;
	}
	return (
		<section className={`part ${name}`}>
			<h2>
				{sections[name]} <span>{rows.length}</span>
			</h2>
			<ol>{rows}</ol>
		</section>
	);
}

const sections = {
	charges: "Charges",
	events: "Events",
	deliveries: "Webhooks",
	requests: "API calls",
};
