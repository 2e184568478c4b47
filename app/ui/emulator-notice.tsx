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
		<div>
			<p>
				<strong>Emulator.</strong> Nothing is charged. Pay with{" "}
				<span className="first-card">
					<code>{testCard}</code>
					<CopyButton text={testCard} name="the first test card" />
				</span>
			</p>
			<details className="test-cards">
				<summary>More test cards</summary>
				<p>Any date to come and any code will do.</p>
				<ul>
					{otherTestCards.map(({ number, outcome }) => (
						<li key={number}>
							<span>{outcome}</span>
							<code>{number}</code>
							<CopyButton text={number} name={`the card: ${outcome}`} />
						</li>
					))}
				</ul>
			</details>
			<Link to={inspectorPath}>See what Stripe saw</Link>
		</div>
	</aside>
);
