import type { KeyboardEvent } from "react";
import { methodName } from "../../shared/payment-method-names";
import { useForm } from "./form-context";
import { layoutOf } from "./layout";
import { MethodFields } from "./method-fields";
import { MethodIcon } from "./method-icon";

/** The methods as an accordion; only the selected one has its fields rendered. */
export function MethodAccordion() {
	const { state } = useForm();
	const { spaced } = layoutOf(state.options);
	return (
		<div className={`p-Accordion ${spaced ? "p-Accordion--spaced" : ""}`}>
			{state.methods.map((method) => (
				<AccordionItem key={method} method={method} />
			))}
		</div>
	);
}

function AccordionItem({ method }: { method: string }) {
	const { state } = useForm();
	const open = state.method === method;
	return (
		<div
			className={`p-AccordionItem AccordionItem ${open ? "AccordionItem--selected" : ""}`}
		>
			<AccordionButton method={method} open={open} />
			<div id={method} className="p-AccordionPanel">
				{open && <MethodFields method={method} />}
			</div>
		</div>
	);
}

// Stripe renders a div with this role, and tests of pages select it by that.
function AccordionButton({ method, open }: { method: string; open: boolean }) {
	const { store, state } = useForm();

	function select() {
		if (!state.confirming) {
			store.change({ method });
		}
	}

	function selectByKey(event: KeyboardEvent) {
		if (event.key !== "Enter" && event.key !== " ") {
			return;
		}
		event.preventDefault();
		select();
	}

	return (
		// biome-ignore lint/a11y/useSemanticElements: the real element's markup
		<div
			role="button"
			tabIndex={0}
			id={`${method}-accordion-button`}
			className="p-AccordionButton"
			data-value={method}
			data-testid={method}
			aria-expanded={open}
			aria-controls={method}
			onClick={select}
			onKeyDown={selectByKey}
		>
			{layoutOf(state.options).radios && (
				<span className="RadioIcon" aria-hidden="true" />
			)}
			<MethodIcon method={method} />
			<span>{methodName(method)}</span>
		</div>
	);
}
