import { Form } from "@remix-run/react";
import { actions } from "../actions";
import { faultName, faultSwitches } from "./fault-switches";

/** Switches for what goes wrong. What is on stands at the top in any case, with one button to end it all. */
export function FaultPanel({ kinds }: { kinds: string[] }) {
	const on = [...new Set(kinds)];
	return (
		<section className="faults" aria-label="Faults">
			{on.length > 0 && (
				<div className="alert faults-on">
					<p role="alert">
						<strong>Switched on:</strong> {on.map(faultName).join("; ")}.
					</p>
					<Form method="post" preventScrollReset>
						<input type="hidden" name="id" value="all" />
						<button type="submit" name="action" value="end_all">
							{actions.end_all.label}
						</button>
					</Form>
				</div>
			)}
			<details open={on.length > 0}>
				<summary>Make something go wrong</summary>
				<ul className="fault-switches">
					{Object.entries(faultSwitches).map(([kind, name]) => (
						<li key={kind}>
							<FaultSwitch kind={kind} name={name} isOn={on.includes(kind)} />
						</li>
					))}
				</ul>
			</details>
		</section>
	);
}

const FaultSwitch = ({
	kind,
	name,
	isOn,
}: {
	kind: string;
	name: string;
	isOn: boolean;
}) => (
	<Form method="post" preventScrollReset>
		<input type="hidden" name="id" value={kind} />
		<button
			type="submit"
			name="action"
			value={isOn ? "end" : "plan"}
			role="switch"
			aria-checked={isOn}
		>
			{name}
		</button>
	</Form>
);
