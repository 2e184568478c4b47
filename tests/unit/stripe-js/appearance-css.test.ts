import type { Appearance } from "@stripe/stripe-js";
import { describe, expect, it } from "vitest";
import {
	appearanceCss,
	colorScheme,
} from "../../../app/emulator/stripe-js/appearance/appearance-css";

describe("an appearance as CSS", () => {
	it("starts from the theme and lets variables override it", () => {
		const css = appearanceCss({
			theme: "night",
			variables: { colorPrimary: "#c0ffee" },
		});
		expect(css).toContain("--colorPrimary: #c0ffee;");
		expect(css).toContain("--colorBackground: #30313d;");
	});

	it("writes rules, with states and pseudo-elements", () => {
		const css = appearanceCss({
			rules: {
				".Input:focus": { borderColor: "red", "--mine": "1px" },
				".Input::placeholder": { WebkitTextFillColor: "gray" },
			},
		});
		expect(css).toContain(".Input:focus { border-color: red; --mine: 1px;}");
		expect(css).toContain(
			".Input::placeholder { -webkit-text-fill-color: gray;}",
		);
	});

	it.each<Appearance>([
		{ rules: { body: { color: "hotpink" } } },
		{ rules: { ".Input { } body": { color: "hotpink" } } },
		{ rules: { ".Input": { color: "hotpink; } body { top: 0" } } },
		{ rules: { ".Input": { background: "url(https://hotpink.example)" } } },
		{ variables: { colorText: "hotpink } body { top: 0" } },
	])(
		"leaves out %j, which reaches further than a rule should",
		(appearance) => {
			expect(appearanceCss(appearance)).not.toContain("hotpink");
		},
	);

	it.each([
		[{}, "light"],
		[{ theme: "night" as const }, "dark"],
		[{ variables: { colorBackground: "#111" } }, "dark"],
		[{ variables: { colorBackground: "rgb(20 20 30)" } }, "dark"],
		[
			{ theme: "night" as const, variables: { colorBackground: "#fffef8" } },
			"light",
		],
		[
			{
				theme: "night" as const,
				variables: { colorBackground: "oklch(1 0 0)" },
			},
			"dark",
		],
	])("with %j has %s controls", (appearance, scheme) => {
		expect(colorScheme(appearance)).toBe(scheme);
	});
});
