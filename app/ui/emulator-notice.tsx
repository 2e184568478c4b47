import { Link } from "@remix-run/react";
import { paths } from "../paths";
import { CopyButton } from "./copy-button";
import { testCard } from "./test-cards";

/** On every page of a shop that plays Stripe's part itself: nothing is real, and this is how to pay. */
export const EmulatorNotice = () => (
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
					{testCards.map(({ number, what }) => (
						<li key={number}>
							<span>{what}</span>
							<code>{number}</code>
							<CopyButton text={number} name={`the card: ${what}`} />
						</li>
					))}
				</ul>
			</details>
			<Link to={paths.emulator()}>See what Stripe saw</Link>
		</div>
	</aside>
);

const testCards = [
	{ number: "4000 0027 6000 3184", what: "Pays after the bank has asked" },
	{ number: "4000 0000 0000 0002", what: "Is declined" },
	{ number: "4000 0000 0000 9995", what: "Has insufficient funds" },
	{ number: "4000 0000 0000 0069", what: "Has expired" },
	{ number: "4000 0000 0000 0127", what: "Has the wrong security code" },
];
