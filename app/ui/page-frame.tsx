import { Link, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "../paths";
import { EmulatorNotice } from "./emulator-notice";
import { useArrival } from "./use-focus-on-navigation";

/** What every page has around it: the shop's name, the emulator notice where it applies, a foot. */
export function PageFrame({
	emulator,
	children,
}: {
	emulator: boolean;
	children: ReactNode;
}) {
	useArrival();
	return (
		<>
			<Progress />
			<a className="skip" href="#main">
				Skip to the page
			</a>
			{emulator && <EmulatorNotice />}
			<header className="head">
				<Link
					className="wordmark"
					to={paths.home()}
					// Every page knows the way home; there is nothing to ask the server.
					discover="none"
					viewTransition
				>
					Marginalia
				</Link>
			</header>
			<main id="main" tabIndex={-1}>
				{children}
			</main>
			<footer className="foot">
				<p>{emulator ? emulatorPromise : promise}</p>
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
