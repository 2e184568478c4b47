/** Where the caret belongs after formatting: behind as many digits as before. */
export function caretAfter(
	typed: string,
	caret: number,
	formatted: string,
): number {
	if (caret >= typed.length) {
		return formatted.length;
	}

	let digitsBefore = typed.slice(0, caret).replace(/\D/g, "").length;
	for (const [place, character] of [...formatted].entries()) {
		if (digitsBefore === 0) {
			return place;
		}
		if (/\d/.test(character)) {
			digitsBefore -= 1;
		}
	}
	return formatted.length;
}
