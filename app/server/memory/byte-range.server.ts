/**
 * The part of so many bytes that a Range header asks for, as the first position and the one after the last.
 * Undefined stands for all of them: without a header, and for several ranges, another unit or what is no range,
 * all of which a server may ignore.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14
 */
export function byteRange(
	header: string | undefined,
	size: number,
): [first: number, end: number] | "unsatisfiable" | undefined {
	const [, first = "", last = ""] =
		/^bytes=(\d*)-(\d*)$/i.exec(header ?? "") ?? [];
	if (first === "" && last === "") {
		return undefined;
	}
	if (first === "") {
		const length = Math.min(Number(last), size);
		return length > 0 ? [size - length, size] : "unsatisfiable";
	}
	if (last !== "" && Number(last) < Number(first)) {
		return undefined;
	}
	if (Number(first) >= size) {
		return "unsatisfiable";
	}
	return [Number(first), last === "" ? size : Math.min(Number(last) + 1, size)];
}
