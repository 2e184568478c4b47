/** Writes every kind of space alike: in nothing do a server's and a browser's tables of formats differ more often. */
export const evenSpaces = (text: string) => text.replace(/\s/g, "\u00a0");
