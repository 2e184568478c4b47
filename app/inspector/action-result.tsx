import { Link, useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { paths } from "../paths";
import { actions, isActionName } from "./actions";

/** The result of the last action: an error is shown, a success is only announced to screen readers. */
export function ActionResult({ error }: { error: string | undefined }) {
	const done = useLastAction();
	return (
		<>
			{error && (
				<div className="alert action-error">
					<p role="alert">{error}</p>
					<Link to={paths.emulator()} preventScrollReset>
						OK
					</Link>
				</div>
			)}
			<p className="visually-hidden" role="status">
				{error ? "" : done}
			</p>
		</>
	);
}

function useLastAction() {
	const { formData, state } = useNavigation();
	const [action, setAction] = useState<unknown>();
	useEffect(() => {
		if (formData) {
			setAction(formData.get("action"));
		}
	}, [formData]);
	return state === "idle" && isActionName(action) ? actions[action].done : "";
}
