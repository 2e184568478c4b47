import type { Appearance } from "@stripe/stripe-js";
import { themeVariables } from "./themes";

/** An appearance as CSS: variables become custom properties. Unsafe rules and values are left out. */
export function appearanceCss(appearance: Appearance): string {
	const variables = {
		...themeVariables(appearance.theme ?? "stripe"),
		...appearance.variables,
	};
	const root = declarations(variables, (name) => `--${name}`);
	return [
		`:root {${root} color-scheme: ${colorScheme(appearance)};}`,
		...Object.entries(appearance.rules ?? {})
			.filter(([selector]) => allowedSelector.test(selector))
			.map(
				([selector, rule]) => `${selector} {${declarations(rule, cssName)}}`,
			),
	].join("\n");
}

/** Dark for a dark background. Without the same scheme on both sides, the iframe would not be transparent. */
export function colorScheme(appearance: Appearance): "light" | "dark" {
	const theme = appearance.theme ?? "stripe";
	const background =
		appearance.variables?.colorBackground ??
		themeVariables(theme).colorBackground;
	const luminance = luminanceOf(background ?? "");
	if (luminance === undefined) {
		return theme === "night" ? "dark" : "light";
	}
	return luminance < 0.4 ? "dark" : "light";
}

function declarations(
	values: object,
	nameOf: (name: string) => string,
): string {
	return Object.entries(values)
		.filter(([, value]) => isSafe(value))
		.map(([name, value]) => ` ${nameOf(name)}: ${value};`)
		.join("");
}

/** Perceived brightness from 0 to 1 of a `#rgb`, `#rrggbb` or `rgb()` color. */
function luminanceOf(color: string): number | undefined {
	const hex = /^#([\da-f]{3,8})$/i.exec(color.trim())?.[1];
	const wide = hex && hex.length < 6 ? hex.replace(/./g, "$&$&") : hex;
	const channels = wide
		? wide.match(/../g)?.map((pair) => Number.parseInt(pair, 16))
		: /^rgba?\(/.test(color)
			? color.match(/[\d.]+/g)?.map(Number)
			: undefined;
	const [red, green, blue] = channels ?? [];
	if (red === undefined || green === undefined || blue === undefined) {
		return undefined;
	}
	return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

const cssName = (name: string) =>
	name.startsWith("--")
		? name
		: name
				.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
				.replace(/^(webkit|moz|ms)-/, "-$1-");

/** Whether a value can't end its declaration or load a file. */
const isSafe = (value: unknown) =>
	typeof value === "string" && !/[{};]|url\(|@import/i.test(value);

/** Stripe's public class names with states: `.Input`, `.Tab--selected:hover`, `.Input::placeholder`. */
const allowedSelector =
	/^\.[A-Z][\w-]*(\.[A-Z][\w-]*)*(::?[a-z-]+(\([^){}]*\))?)*(\s*,\s*\.[A-Z][\w-]*(::?[a-z-]+(\([^){}]*\))?)*)*$/;
