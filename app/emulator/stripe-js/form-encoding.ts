export interface Params {
	[name: string]: ParamValue;
}

type ParamValue =
	| string
	| number
	| boolean
	| null
	| undefined
	| Params
	| ParamValue[];

/** Encodes nested parameters as Stripe does: `card[number]=…`, `expand[0]=…`. Undefined is left out, null is empty. */
export function encodeForm(params: Params): URLSearchParams {
	const form = new URLSearchParams();
	for (const [name, value] of Object.entries(params)) {
		append(form, name, value);
	}
	return form;
}

function append(form: URLSearchParams, name: string, value: ParamValue) {
	if (value === undefined) {
		return;
	}
	if (value === null || typeof value !== "object") {
		form.append(name, value === null ? "" : String(value));
		return;
	}
	for (const [key, inner] of Object.entries(value)) {
		append(form, `${name}[${key}]`, inner);
	}
}
