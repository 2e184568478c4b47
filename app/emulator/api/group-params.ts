import { z } from "zod";
import { metadata, text, unset } from "./params";

/**
 * The schema of a group, written as the names of its parts: `name`, `name:of|these`, `name[]`, `name { parts }`.
 * A part is optional, unless it ends with `!`; one with `?` may be unset by an empty value.
 */
export function group(parts: string): z.ZodType<Record<string, unknown>> {
	return groupOf(parts.split(" ").values());
}

function groupOf(words: Iterator<string>) {
	const shape: Record<string, z.ZodType> = {};
	let [last, required] = ["", false];
	for (
		let word = words.next().value;
		word && word !== "}";
		word = words.next().value
	) {
		if (word === "{") {
			shape[last] = ended(groupOf(words), required);
			continue;
		}
		const [, name = "", mark, values] =
			/^(\w+)([!?]|\[\])?(?::(.+))?$/.exec(word) ?? [];
		[last, required] = [name, mark === "!"];
		const value = values
			? z.enum(values.split("|"))
			: name === "metadata"
				? metadata
				: text;
		shape[name] = ended(
			mark === "[]"
				? z.array(value).max(100)
				: mark === "?"
					? z.union([unset, value])
					: value,
			required,
		);
	}
	return z.strictObject(shape);
}

const ended = (schema: z.ZodType, required: boolean) =>
	required ? schema : schema.optional();
