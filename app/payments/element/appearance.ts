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
	const outlineOffset = token("--ring-gap");
	const edge = (name: string) => `1px solid ${token(name)}`;
	const wrong = {
		border: edge("--alarm"),
		boxShadow: `0 0 0 1px ${token("--alarm")}`,
	};
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
			focusOutline: token("--ring"),
			focusBoxShadow: "none",
		},
		rules: {
			".Input": { border: edge("--edge"), boxShadow: "none", outlineOffset },
			".Input--invalid": wrong,
			".Input--invalid:focus": wrong,
			".Tab": { border: edge("--rule"), boxShadow: "none", outlineOffset },
			".Tab--selected": { border: edge("--accent") },
		},
	};
}
