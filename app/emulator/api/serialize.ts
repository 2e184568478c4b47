/** JSON as Stripe formats it: `id` and `object` first, the other fields sorted, indented by two spaces. */
export const toJson = (value: unknown) =>
	JSON.stringify(inStripesOrder(value), null, 2);

function inStripesOrder(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(inStripesOrder);
	}
	if (!isFields(value)) {
		return value;
	}
	// Without a prototype any name may stand in metadata, "__proto__" too.
	const sorted: Fields = Object.create(null);
	for (const name of ["id", "object", ...Object.keys(value).sort()]) {
		if (name in value) {
			sorted[name] = inStripesOrder(value[name]);
		}
	}
	return sorted;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null;
