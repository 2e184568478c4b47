import type { StripePaymentElementOptions } from "@stripe/stripe-js";

interface Layout {
	type: "tabs" | "accordion";
	defaultCollapsed: boolean;
	radios: boolean;
	spaced: boolean;
}

/** The `layout` option with Stripe's defaults: an accordion with every row closed. */
export function layoutOf(options: StripePaymentElementOptions): Layout {
	const layout =
		typeof options.layout === "string"
			? { type: options.layout }
			: (options.layout ?? { type: "accordion" as const });
	const type = layout.type === "tabs" ? "tabs" : "accordion";
	const radios = layout.radios ?? "if_multiple";
	return {
		type,
		defaultCollapsed: layout.defaultCollapsed ?? type === "accordion",
		radios: radios !== "never",
		spaced: layout.spacedAccordionItems ?? false,
	};
}

/** The offered methods in the page's order; the others follow in Stripe's order. */
export function orderMethods(
	offered: readonly string[],
	order: readonly string[] = [],
): string[] {
	const named = order.filter((method) => offered.includes(method));
	return [...new Set([...named, ...offered])];
}

/** The method that is open at first. */
export function firstMethod(
	methods: readonly string[],
	options: StripePaymentElementOptions,
): string | null {
	if (methods.length > 1 && layoutOf(options).defaultCollapsed) {
		return null;
	}
	return methods[0] ?? null;
}
