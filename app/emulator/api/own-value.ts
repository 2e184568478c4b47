/** Looks up a name that came from a request, without finding inherited properties such as `constructor`. */
export const ownValue = <T>(table: Record<string, T>, name: string) =>
	Object.hasOwn(table, name) ? table[name] : undefined;
