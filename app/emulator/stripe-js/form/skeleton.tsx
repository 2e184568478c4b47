/** Holds the place of the card form while the session loads, so that nothing jumps. */
export function Skeleton() {
	return (
		<div className="p-Grid" aria-hidden="true" data-testid="skeleton">
			<Bone />
			<Bone half />
			<Bone half />
			<Bone half />
			<Bone half />
		</div>
	);
}

// Of the same classes as a field, so that it is as tall whatever the appearance.
function Bone({ half = false }) {
	return (
		<div
			className={`p-Field ${half ? "p-GridCell p-GridCell--half" : "p-GridCell"}`}
		>
			<div className="Label">
				<span className="p-Bone p-Bone--label">{"\u00a0"}</span>
			</div>
			<div className="Input p-Bone">{"\u00a0"}</div>
		</div>
	);
}
