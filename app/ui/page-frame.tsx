import { Link, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { EmulatorNotice } from "./emulator-notice";
import { useFocusOnNavigation } from "./use-focus-on-navigation";

/** What every page has around it: the shop's name, in the emulator its notice, and a footer. */
export function PageFrame({
	isEmulator,
	homePath,
	inspectorPath,
	children,
}: {
	isEmulator: boolean;
	homePath: string;
	inspectorPath: string;
	children: ReactNode;
}) {
	useFocusOnNavigation();
	return (
		<>
			<div className="margin" aria-hidden="true" />
			<Progress />
			<a className="skip" href="#main">
				Skip to the page
			</a>
			{isEmulator && <EmulatorNotice inspectorPath={inspectorPath} />}
			<header className="head">
				<Link className="wordmark" to={homePath} viewTransition>
					Marginalia
				</Link>
			</header>
			<main id="main" tabIndex={-1}>
				{children}
			</main>
			<footer className="foot">
				<p>{isEmulator ? emulatorPromise : promise}</p>
			</footer>
		</>
	);
}

const promise =
	"Payments by Stripe. Your card details go straight from your browser to Stripe and never pass through this shop.";

const emulatorPromise =
	"In the emulator this shop plays Stripe’s part itself, with test cards only. With Stripe, card details never pass through the shop.";

const Progress = () =>
	useNavigation().state === "idle" ? null : <div className="progress" />;
