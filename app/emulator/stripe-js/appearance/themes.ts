/** The variables of one of Stripe's three themes. An appearance can override each of them. */
export function themeVariables(theme: string): Record<string, string> {
	return { ...stripe, ...(themes[theme] ?? {}) };
}

const stripe: Record<string, string> = {
	colorPrimary: "#0570de",
	colorBackground: "#ffffff",
	colorText: "#30313d",
	colorTextSecondary: "#6d6e78",
	colorTextPlaceholder: "#757680",
	colorDanger: "#df1b41",
	colorSuccess: "#30b130",
	fontFamily:
		'-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Ubuntu, sans-serif',
	fontSizeBase: "16px",
	fontSizeSm: "0.93rem",
	fontSizeXs: "0.8rem",
	fontWeightNormal: "400",
	fontWeightMedium: "500",
	fontLineHeight: "1.15",
	spacingUnit: "0.25rem",
	gridRowSpacing: "calc(var(--spacingUnit) * 3)",
	gridColumnSpacing: "calc(var(--spacingUnit) * 3)",
	tabSpacing: "calc(var(--spacingUnit) * 2)",
	accordionItemSpacing: "calc(var(--spacingUnit) * 2)",
	borderRadius: "5px",
	inputColorBackground: "var(--colorBackground)",
	inputColorBorder:
		"color-mix(in srgb, var(--colorText) 14%, var(--colorBackground))",
	inputBoxShadow: "0 1px 1px rgb(0 0 0 / 3%), 0 3px 6px rgb(0 0 0 / 2%)",
	focusBoxShadow:
		"0 0 0 3px color-mix(in srgb, var(--colorPrimary) 30%, transparent), 0 1px 1px 0 rgb(0 0 0 / 8%)",
	focusOutline: "0",
	inputFocusBoxShadow: "var(--focusBoxShadow)",
	inputFocusColorBorder: "var(--colorPrimary)",
	labelColorText: "var(--colorText)",
	labelFontSize: "var(--fontSizeSm)",
	labelFontWeight: "var(--fontWeightNormal)",
	labelSpacing: "var(--spacingUnit)",
	iconColor: "var(--colorTextSecondary)",
	tabIconColor: "var(--iconColor)",
	tabIconSelectedColor: "var(--colorPrimary)",
	accordionItemLabelColorText: "var(--colorTextSecondary)",
	accordionItemLabelFontSize: "1rem",
	accordionItemLabelFontWeight: "var(--fontWeightMedium)",
	accordionItemLabelSelectedColorText: "var(--colorText)",
};

const themes: Record<string, Record<string, string>> = {
	night: {
		colorPrimary: "#85d996",
		colorBackground: "#30313d",
		colorText: "#ffffff",
		colorTextSecondary: "#b2b3bd",
		colorTextPlaceholder: "#a3a5b1",
		colorDanger: "#fe87a1",
		inputBoxShadow: "0 2px 4px rgb(0 0 0 / 50%), 0 1px 6px rgb(0 0 0 / 25%)",
	},
	flat: {
		colorBackground: "#f6f6f7",
		colorTextSecondary: "#5c5d67",
		colorTextPlaceholder: "#63646e",
		colorDanger: "#c4123a",
		borderRadius: "4px",
		inputColorBackground:
			"color-mix(in srgb, var(--colorText) 5%, var(--colorBackground))",
		inputColorBorder: "transparent",
		inputBoxShadow: "none",
		focusBoxShadow: "none",
		focusOutline: "2px solid var(--colorPrimary)",
		inputFocusColorBorder: "transparent",
	},
};
