import type { StripePaymentElementOptions } from "@stripe/stripe-js";

interface Layout {
	type: "tabs" | "accordion";
	defaultCollapsed: boolean;
	radios: boolean;
	spaced: boolean;
}

/** The layout asked for, in full. Stripe's own default is an accordion with every row closed. */
export function layoutOf(options: StripePaymentElementOptions): Layout {
	const asked =
		typeof options.layout === "string"
			? { type: options.layout }
			: (options.layout ?? { type: "accordion" as const });
	const type = asked.type === "tabs" ? "tabs" : "accordion";
	const radios = asked.radios ?? "if_multiple";
	return {
		type,
		defaultCollapsed: asked.defaultCollapsed ?? type === "accordion",
		radios: radios !== "never",
		spaced: asked.spacedAccordionItems ?? false,
	};
}

/** The methods on offer in the order asked for; those not named follow as Stripe sent them. */
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
