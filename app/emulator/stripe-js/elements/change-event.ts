import type { FormState } from "../form/form-store";
import { firstError, isEmpty } from "../form/validation";

/** The detail of a `change` event. It never holds what the shopper typed. */
export function changeEvent(state: FormState) {
	return {
		empty: isEmpty(state),
		complete: firstError(state) === undefined,
		collapsed: state.method === null,
		value: { type: state.method ?? "" },
	};
}
