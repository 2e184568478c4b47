/** What a table itself holds under a name that came from outside; `constructor` finds nothing. */
export const ownValue = <T>(table: Record<string, T>, name: string) =>
	Object.hasOwn(table, name) ? table[name] : undefined;
