import { ReloadLink } from "../ui/reload-link";

/** Says that the page is live, and stops it for those who want to read in peace. */
export const LiveSwitch = ({
	paused,
	toggle,
}: {
	paused: boolean;
	toggle: () => void;
}) => (
	<>
		<p className="live needs-script">
			<span className={paused ? "pulse paused" : "pulse"} />
			{paused ? "Paused" : "Live"}
			<button type="button" onClick={toggle}>
				{paused ? "Resume" : "Pause"}
			</button>
		</p>
		<noscript>
			<ReloadLink>Look again</ReloadLink>
		</noscript>
	</>
);
