import type { Appearance } from "@stripe/stripe-js";
import { useMemo, useSyncExternalStore } from "react";

/** The Payment Element in the page's own colours and type, in step with light and dark. */
export function useAppearance(): Appearance {
	const dark = useSyncExternalStore(watchScheme, prefersDark, () => false);
	return useMemo(() => appearance(dark), [dark]);
}

const darkScheme = "(prefers-color-scheme: dark)";

const prefersDark = () => matchMedia(darkScheme).matches;

function watchScheme(onChange: () => void) {
	const query = matchMedia(darkScheme);
	query.addEventListener("change", onChange);
	return () => query.removeEventListener("change", onChange);
}

function appearance(dark: boolean): Appearance {
	// There are no computed styles on the server, and no Element either.
	if (typeof document === "undefined") {
		return {};
	}
	const page = getComputedStyle(document.documentElement);
	const token = (name: string) => page.getPropertyValue(name).trim();
	return {
		theme: dark ? "night" : "stripe",
		labels: "above",
		variables: {
			colorPrimary: token("--accent"),
			colorBackground: token("--field"),
			colorText: token("--ink"),
			colorTextSecondary: token("--ink-soft"),
			colorTextPlaceholder: token("--ink-faint"),
			colorDanger: token("--alarm"),
			fontFamily: token("--form-face"),
			// As large as the page's own, whatever the reader has set it to.
			fontSizeBase: page.fontSize,
			borderRadius: token("--radius"),
		},
		rules: {
			".Input": { border: `1px solid ${token("--edge")}`, boxShadow: "none" },
			".Tab": { border: `1px solid ${token("--rule")}`, boxShadow: "none" },
			".Tab--selected": { border: `1px solid ${token("--accent")}` },
		},
	};
}
