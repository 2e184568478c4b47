import type { FormState } from "../form/form-store";
import { firstProblem, isEmpty } from "../form/validation";

/** What a page is told when the form changes: never the details themselves. */
export function changeEvent(state: FormState) {
	return {
		empty: isEmpty(state),
		complete: firstProblem(state) === undefined,
		collapsed: state.method === null,
		value: { type: state.method ?? "" },
	};
}
