import { useForm } from "./form-context";
import { layoutOf } from "./layout";
import { MethodAccordion } from "./method-accordion";
import { MethodFields } from "./method-fields";
import { MethodTabs } from "./method-tabs";
import { Skeleton } from "./skeleton";

/** The content of the Payment Element's iframe. */
export function ElementForm() {
	const { state } = useForm();
	const { labels, inputs, disableAnimations } = state.appearance;
	const classes = [
		"p-PaymentElement",
		labels === "floating" && "p-Floating",
		inputs === "condensed" && "p-Condensed",
		disableAnimations && "p-NoAnimations",
		state.confirming && "p-Confirming",
		state.phase === "ready" && state.method === null && "is-collapsed",
	];

	return (
		<div
			className={classes.filter(Boolean).join(" ")}
			aria-busy={state.phase === "loading" || state.confirming}
		>
			{state.phase === "loading" && state.skeleton && <Skeleton />}
			{state.phase === "ready" && <Methods />}
		</div>
	);
}

function Methods() {
	const { state } = useForm();
	const [only, ...others] = state.methods;
	if (only && others.length === 0) {
		return <MethodFields method={only} />;
	}
	return layoutOf(state.options).type === "tabs" ? (
		<MethodTabs />
	) : (
		<MethodAccordion />
	);
}
