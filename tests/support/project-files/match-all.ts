/** What the first group of the pattern caught, each time. */
export const matchAll = (text: string, pattern: RegExp) =>
	[...text.matchAll(pattern)].map(([, caught = ""]) => caught);
