import { type KeyboardEvent, useRef } from "react";
import { methodName } from "../../shared/payment-method-names";
import { useForm } from "./form-context";
import { MethodFields } from "./method-fields";
import { MethodIcon } from "./method-icon";

/** The methods as tabs. Arrow keys move between them. */
export function MethodTabs() {
	const { store, state } = useForm();
	const list = useRef<HTMLDivElement>(null);
	const { methods, method } = state;

	function select(selected: string) {
		if (!state.confirming) {
			store.change({ method: selected });
		}
	}

	function move(event: KeyboardEvent) {
		const next = methodForKey(event.key, methods, method);
		if (!next || state.confirming) {
			return;
		}
		event.preventDefault();
		select(next);
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
				{methods.map((each, index) => (
					<Tab
						key={each}
						method={each}
						selected={each === method}
						focusable={each === method || (method === null && index === 0)}
						onSelect={() => select(each)}
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
	focusable: boolean;
	onSelect: () => void;
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
			tabIndex={props.focusable ? 0 : -1}
			onClick={props.onSelect}
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

function methodForKey(
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
