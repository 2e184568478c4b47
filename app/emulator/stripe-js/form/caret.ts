/** The caret's position after formatting: behind the same number of digits as before. */
export function caretPosition(
	typed: string,
	caret: number,
	formatted: string,
): number {
	if (caret >= typed.length) {
		return formatted.length;
	}

	let digitsBefore = typed.slice(0, caret).replace(/\D/g, "").length;
	for (const [index, character] of [...formatted].entries()) {
		if (digitsBefore === 0) {
			return index;
		}
		if (/\d/.test(character)) {
			digitsBefore -= 1;
		}
	}
	return formatted.length;
}
