/** What a table itself holds under a name that came from outside; `constructor` finds nothing. */
export function ownValue<T>(table: Record<string, T>, name: string) {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}
