/** The chapters of the ledger. */
export const Contents = () => (
	<nav aria-label="On this page">
		<ul className="contents">
			{chapters.map(({ name, title }) => (
				<li key={name}>
					<a href={`#${name}`}>{title}</a>
				</li>
			))}
		</ul>
	</nav>
);

const chapters = [
	{ name: "payments", title: "Payments" },
	{ name: "charges", title: "Charges" },
	{ name: "events", title: "Events" },
	{ name: "deliveries", title: "Deliveries" },
	{ name: "calls", title: "API calls" },
];
