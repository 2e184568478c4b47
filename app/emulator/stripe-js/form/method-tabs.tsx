import { type KeyboardEvent, useRef } from "react";
import { methodName } from "../../shared/payment-method-names";
import { useForm } from "./form-context";
import { MethodFields } from "./method-fields";
import { MethodIcon } from "./method-icon";

/** Methods side by side. Arrow keys move between them, as in any tab list. */
export function MethodTabs() {
	const { store, state } = useForm();
	const list = useRef<HTMLDivElement>(null);
	const { methods, method } = state;

	function choose(chosen: string) {
		if (!state.confirming) {
			store.change({ method: chosen });
		}
	}

	function move(event: KeyboardEvent) {
		const next = methodAfter(event.key, methods, method);
		if (!next || state.confirming) {
			return;
		}
		event.preventDefault();
		choose(next);
		list.current?.querySelector<HTMLElement>(`#${next}-tab`)?.focus();
	}

	return (
		<>
			<div
				className="p-Tabs"
				role="tablist"
				aria-label="Payment method"
				ref={list}
				onKeyDown={move}
			>
				{methods.map((each, place) => (
					<Tab
						key={each}
						method={each}
						selected={each === method}
						reachable={each === method || (method === null && place === 0)}
						onChoose={() => choose(each)}
					/>
				))}
			</div>
			{method && <TabPanel method={method} />}
		</>
	);
}

function TabPanel({ method }: { method: string }) {
	return (
		<div
			id={`${method}-panel`}
			role="tabpanel"
			aria-labelledby={`${method}-tab`}
		>
			<MethodFields method={method} />
		</div>
	);
}

function Tab(props: {
	method: string;
	selected: boolean;
	reachable: boolean;
	onChoose: () => void;
}) {
	const state = props.selected ? "--selected" : "";
	return (
		<button
			type="button"
			role="tab"
			id={`${props.method}-tab`}
			data-testid={props.method}
			className={`p-Tab Tab ${state && `Tab${state}`}`}
			aria-selected={props.selected}
			aria-controls={props.selected ? `${props.method}-panel` : undefined}
			tabIndex={props.reachable ? 0 : -1}
			onClick={props.onChoose}
		>
			<span className={`TabIcon ${state && `TabIcon${state}`}`}>
				<MethodIcon method={props.method} />
			</span>
			<span className={`TabLabel ${state && `TabLabel${state}`}`}>
				{methodName(props.method)}
			</span>
		</button>
	);
}

function methodAfter(
	key: string,
	methods: readonly string[],
	method: string | null,
): string | undefined {
	const at = method ? methods.indexOf(method) : 0;
	const last = methods.length - 1;
	const targets: Record<string, number> = {
		ArrowRight: at === last ? 0 : at + 1,
		ArrowLeft: at === 0 ? last : at - 1,
		Home: 0,
		End: last,
	};
	return methods[targets[key] ?? -1];
}
