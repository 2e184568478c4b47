import { Link } from "@remix-run/react";
import { CopyButton } from "./copy-button";
import { otherTestCards, testCard } from "./test-cards";

/** Says on every page that payments are emulated, and how to make one. */
export const EmulatorNotice = ({
	inspectorPath,
}: {
	inspectorPath: string;
}) => (
	<aside className="emulator-notice" aria-label="Emulator">
		<p>
			<strong>Emulator.</strong> Nothing is charged.
			<span className="only-wide">
				{" Pay with "}
				<code>{testCard}</code>{" "}
				<CopyButton text={testCard} name="the first test card" />
			</span>
		</p>
		<Inspect path={inspectorPath} className="only-wide" />
		<details className="test-cards">
			<summary>Test cards</summary>
			<div>
				<p>
					Use any future expiry date and any security code.{" "}
					<Inspect path={inspectorPath} className="only-narrow" />
				</p>
				<ul>
					<TestCard outcome="Pays" number={testCard} className="only-narrow" />
					{otherTestCards.map((card) => (
						<TestCard key={card.number} {...card} />
					))}
				</ul>
			</div>
		</details>
	</aside>
);

const Inspect = ({ path, className }: { path: string; className: string }) => (
	<Link to={path} className={className}>
		See what Stripe saw
	</Link>
);

const TestCard = ({
	outcome,
	number,
	className,
}: {
	outcome: string;
	number: string;
	className?: string;
}) => (
	<li className={className}>
		<span>{outcome}</span>
		<code>{number}</code>
		<CopyButton text={number} name={`the card: ${outcome}`} />
	</li>
);
