import { Link, useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { paths } from "../paths";
import { acts, isAct } from "./actions";

/** What came of the button pressed last: a refusal for everybody to see, a success for those who hear the page. */
export function Outcome({ refusal }: { refusal: string | undefined }) {
	const done = useLastAct();
	return (
		<>
			{refusal && (
				<div className="alert refusal">
					<p role="alert">{refusal}</p>
					<Link to={paths.emulator()} preventScrollReset>
						Understood
					</Link>
				</div>
			)}
			<p className="heard" role="status">
				{refusal ? "" : done}
			</p>
		</>
	);
}

function useLastAct() {
	const { formData, state } = useNavigation();
	const [act, setAct] = useState<unknown>();
	useEffect(() => {
		if (formData) {
			setAct(formData.get("act"));
		}
	}, [formData]);
	return state === "idle" && isAct(act) ? acts[act].done : "";
}
