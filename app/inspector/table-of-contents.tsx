/** The chapters of the ledger, by the names of their anchors. */
export const chapters = {
	payments: "Payments",
	charges: "Charges",
	events: "Events",
	deliveries: "Deliveries",
	calls: "API calls",
};

export const Contents = () => (
	<nav aria-label="On this page">
		<ul className="contents">
			{Object.entries(chapters).map(([name, title]) => (
				<li key={name}>
					<a href={`#${name}`}>{title}</a>
				</li>
			))}
		</ul>
	</nav>
);
