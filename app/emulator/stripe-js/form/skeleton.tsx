/** Takes the place of the card form while the session loads, so that the layout does not shift. */
export function Skeleton() {
	return (
		<div className="p-Grid" aria-hidden="true" data-testid="skeleton">
			<SkeletonField />
			<SkeletonField half />
			<SkeletonField half />
			<SkeletonField half />
			<SkeletonField half />
		</div>
	);
}

// With a field's classes, so that it has a field's height in every appearance.
function SkeletonField({ half = false }) {
	return (
		<div
			className={`p-Field ${half ? "p-GridCell p-GridCell--half" : "p-GridCell"}`}
		>
			<div className="Label">
				<span className="p-Skeleton p-Skeleton--label">{"\u00a0"}</span>
			</div>
			<div className="Input p-Skeleton">{"\u00a0"}</div>
		</div>
	);
}
