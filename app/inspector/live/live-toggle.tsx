import { ReloadLink } from "../../ui/reload-link";

/** Shows whether the page updates itself, with a button to pause it; without scripts, a link to reload. */
export const LiveToggle = ({
	paused,
	onToggle,
}: {
	paused: boolean;
	onToggle: () => void;
}) => (
	<>
		<p className="live-toggle needs-script">
			<span className={paused ? "pulse paused" : "pulse"} />
			{paused ? "Paused" : "Live"}
			<button type="button" onClick={onToggle}>
				{paused ? "Resume" : "Pause"}
			</button>
		</p>
		<noscript>
			<ReloadLink>Refresh</ReloadLink>
		</noscript>
	</>
);
