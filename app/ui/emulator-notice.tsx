import { Link } from "@remix-run/react";
import { useState } from "react";
import { CopyButton } from "./copy-button";
import { FillButton } from "./fill-button";
import { otherTestMethods, type TestMethod, testCard } from "./test-cards";

/**
 * Says on every page that payments are emulated, and how to make one.
 *
 * @param props.hasForm whether this is the page to pay on
 */
export function EmulatorNotice({
	inspectorPath,
	hasForm,
}: {
	inspectorPath: string;
	hasForm: boolean;
}) {
	const [filled, onFill] = useState<TestMethod>();
	return (
		<aside
			className={hasForm ? "emulator-notice has-form" : "emulator-notice"}
			aria-label="Emulator"
		>
			<p>
				<strong>Emulator.</strong>{" "}
				<span className="no-charge">Nothing is charged.</span>
				{!hasForm && <PayWith />}
			</p>
			{hasForm && (
				<FillButton method={testCard} onFill={onFill}>
					Fill in the form
				</FillButton>
			)}
			<p className="visually-hidden" aria-live="polite">
				{filled && `The form is filled in: ${filled.outcome}`}
			</p>
			<Inspect path={inspectorPath} className="only-wide" />
			<TestMethods
				inspectorPath={inspectorPath}
				onFill={hasForm ? onFill : undefined}
			/>
		</aside>
	);
}

const TestMethods = ({
	inspectorPath,
	onFill,
}: {
	inspectorPath: string;
	onFill: ((method: TestMethod) => void) | undefined;
}) => (
	<details className="test-cards">
		<summary>Test cards</summary>
		<div>
			<p>
				<span className="only-narrow">Nothing is charged. </span>
				Use any future expiry date and any security code, and for accounts the
				routing number 110000000.{" "}
				<Inspect path={inspectorPath} className="only-narrow" />
			</p>
			<ul>
				{[testCard, ...otherTestMethods].map((method) => (
					<TestMethodItem key={method.number} method={method} onFill={onFill} />
				))}
			</ul>
		</div>
	</details>
);

const PayWith = () => (
	<span className="only-wide">
		{" Pay with "}
		<code>{testCard.number}</code>{" "}
		<CopyButton text={testCard.number} name="the first test card" />
	</span>
);

const Inspect = ({ path, className }: { path: string; className: string }) => (
	<Link to={path} className={className}>
		See what Stripe saw
	</Link>
);

const TestMethodItem = ({
	method,
	onFill,
}: {
	method: TestMethod;
	onFill: ((method: TestMethod) => void) | undefined;
}) => (
	<li>
		<span>{method.outcome}</span>
		<code>{method.number}</code>
		<CopyButton
			text={method.number}
			name={`the ${method.kind}: ${method.outcome}`}
		/>
		{onFill && (
			<FillButton method={method} onFill={onFill}>
				Fill in
			</FillButton>
		)}
	</li>
);
