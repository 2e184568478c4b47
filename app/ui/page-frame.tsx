import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "../paths";

/** What every page has around it: the shop's name, the sandbox notice where it applies, a foot. */
export function PageFrame({
	sandbox,
	children,
}: {
	sandbox: boolean;
	children: ReactNode;
}) {
	return (
		<>
			<a className="skip" href="#main">
				Skip to the page
			</a>
			{sandbox && <SandboxNotice />}
			<header className="head">
				<Link className="wordmark" to={paths.home()}>
					Marginalia
				</Link>
				<p>Three books worth writing in.</p>
			</header>
			<main id="main" tabIndex={-1}>
				{children}
			</main>
			<footer className="foot">
				<p>
					Payments by Stripe. Card details go from your browser to Stripe and
					never through this shop.
				</p>
			</footer>
		</>
	);
}

const SandboxNotice = () => (
	<aside className="sandbox-notice" aria-label="Sandbox">
		<p>
			<strong>Sandbox.</strong> Nothing is charged. Try the card{" "}
			<code>4242 4242 4242 4242</code>, any date to come, any code.{" "}
			<Link to={paths.sandbox()}>See what Stripe saw</Link>
		</p>
	</aside>
);
