/** JSON as Stripe formats it: `id` and `object` first, the other fields sorted, indented by two spaces. */
export const toJson = (value: unknown) =>
	JSON.stringify(value, inStripesOrder, 2);

function inStripesOrder(_key: string, value: unknown) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		return value;
	}
	return Object.fromEntries(
		Object.entries(value).sort(
			([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1),
		),
	);
}

const rank = (name: string) => (name === "id" ? 0 : name === "object" ? 1 : 2);
