import { z } from "zod";

/** A key of Stripe's. The message shows its prefix, never its value. */
export function key(...prefixes: string[]) {
	const prefix = prefixes.join(" or ");
	const pattern = new RegExp(`^(?:${prefixes.join("|")})\\w+$`);
	const message = `must start with ${prefix}. Copy it from https://dashboard.stripe.com/apikeys (whsec_: from the webhook endpoint, or from \`stripe listen\`).`;
	return z.string(message).regex(pattern, message);
}

/** @param hints what to say of a value that is not one of them, but may be expected to be */
export const oneOf = <const Names extends readonly [string, ...string[]]>(
	names: Names,
	hints: Record<string, string> = {},
) =>
	z.enum(names, {
		error: ({ input }) =>
			hints[String(input)] ?? `must be one of: ${names.join(", ")}.`,
	});

/** A setting that has another name now, and must not be set. */
export const renamedTo = (name: string) =>
	z.undefined(`is called ${name} now. Set that instead.`).optional();

export function wholeNumber(low: number, high: number) {
	const message = `must be a whole number from ${low} to ${high}.`;
	return z.coerce
		.number(message)
		.int(message)
		.min(low, message)
		.max(high, message);
}

export const webAddress = () =>
	z.url({
		protocol: /^https?$/,
		error: "must be a whole URL, such as http://localhost:3000/webhook.",
	});

/** A page that shoppers are led to. */
export const publicPage = () =>
	z.url({
		protocol: /^https?$/,
		error: "must be a whole URL, such as https://shop.example/terms.",
	});

export const origin = () =>
	z
		.string()
		.refine(
			(text) =>
				/^https?:/.test(text) &&
				URL.canParse(text) &&
				new URL(text).origin === text,
			"must be the public origin and nothing more, such as https://shop.example (no path, no slash at the end).",
		);

/** The message shows no value, because a password may be in it. */
export const redisUrl = () =>
	z
		.string()
		.refine(
			(text) => /^rediss?:\/\/./.test(text) && URL.canParse(text),
			"must start with redis:// or rediss://, such as redis://localhost:6379.",
		);
