/** A promise about money that was not kept. */
export class Broken extends Error {
	constructor(
		readonly invariant: string,
		what: string,
	) {
		super(`${invariant}: ${what}`);
	}
}
