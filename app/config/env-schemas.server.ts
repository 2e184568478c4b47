import { z } from "zod";

/** A key of Stripe's. The message shows its prefix, never its value. */
export function key(...prefixes: string[]) {
	const prefix = prefixes.join(" or ");
	const shape = new RegExp(`^(?:${prefixes.join("|")})\\w+$`);
	const cure = `must start with ${prefix}. Copy it from https://dashboard.stripe.com/apikeys (whsec_: from the webhook endpoint, or from \`stripe listen\`).`;
	return z.string(cure).regex(shape, cure);
}

export function oneOf<const Names extends readonly [string, ...string[]]>(
	names: Names,
) {
	return z.enum(names, `must be one of: ${names.join(", ")}.`);
}

export function wholeNumber(low: number, high: number) {
	const cure = `must be a whole number from ${low} to ${high}.`;
	return z.coerce.number(cure).int(cure).min(low, cure).max(high, cure);
}

export function origin() {
	return z
		.string()
		.refine(
			(text) =>
				/^https?:/.test(text) &&
				URL.canParse(text) &&
				new URL(text).origin === text,
			"must be the public origin and nothing more, such as https://shop.example (no path, no slash at the end).",
		);
}
