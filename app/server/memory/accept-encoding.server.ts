import { parseAccept } from "hono/utils/accept";

/**
 * The first of these codings that an Accept-Encoding header likes best, or undefined if it accepts none of them. A
 * weight of 0 refuses one; an asterisk stands for all that are not named.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export function preferredCoding<Coding extends string>(
	header: string | string[] | undefined,
	codings: readonly Coding[],
): Coding | undefined {
	const weights = new Map(
		parseAccept(header?.toString() ?? "").map(({ type, q }) => [
			type.toLowerCase(),
			q,
		]),
	);
	const weightOf = (coding: Coding) =>
		weights.get(coding) ?? weights.get("*") ?? 0;
	const best = Math.max(0, ...codings.map(weightOf));
	return best > 0
		? codings.find((coding) => weightOf(coding) === best)
		: undefined;
}
