import { useEffect, useState } from "react";
import type { TestMethod } from "./test-cards";

/** Fills in the form on this page. Only the emulator's stand-in for Stripe.js can, and says so when there is a form. */
export function FillButton({
	method,
	onFill,
	children,
}: {
	method: TestMethod;
	onFill: (method: TestMethod) => void;
	children: string;
}) {
	const fill = useFill();
	return (
		<button
			className="copy fill"
			type="button"
			disabled={fill === null}
			onClick={() => {
				fill?.({ [method.kind]: method.number });
				onFill(method);
			}}
		>
			{children}
			<span className="visually-hidden">{` (${method.outcome})`}</span>
		</button>
	);
}

/** What fills in the form that is open, if one is. */
function useFill() {
	const [fill, setFill] = useState<Fill | null>(null);
	useEffect(() => {
		const onForm = ({ detail }: CustomEvent<Fill | null>) =>
			setFill(() => detail);
		window.addEventListener("emulator:form", onForm);
		return () => window.removeEventListener("emulator:form", onForm);
	}, []);
	return fill;
}

type Fill = (request: { card?: string; account?: string }) => void;

declare global {
	interface WindowEventMap {
		"emulator:form": CustomEvent<Fill | null>;
	}
}
