/** The first group of every match. */
export const matchAll = (text: string, pattern: RegExp) =>
	[...text.matchAll(pattern)].map(([, caught = ""]) => caught);
