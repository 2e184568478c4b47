import { Link, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { EmulatorNotice } from "./emulator-notice";
import type { Contact } from "./reference";
import { useFocusOnNavigation } from "./use-focus-on-navigation";

/** What every page has around it: the shop's name, in the emulator its notice, and a footer. */
export function PageFrame({
	shopName,
	contact,
	links,
	isEmulator,
	hasForm,
	homePath,
	inspectorPath,
	children,
}: {
	shopName: string;
	contact: Contact | undefined;
	links: FooterLink[];
	isEmulator: boolean;
	/** Whether the page is the one to pay on. */
	hasForm: boolean;
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
				Skip to content
			</a>
			{isEmulator && (
				<EmulatorNotice inspectorPath={inspectorPath} hasForm={hasForm} />
			)}
			<header className="head">
				<Link className="wordmark" to={homePath} viewTransition>
					{shopName}
				</Link>
			</header>
			<main id="main" tabIndex={-1}>
				{children}
			</main>
			<footer className="foot">
				<p>{isEmulator ? emulatorPromise : promise}</p>
				<FooterLinks contact={contact} links={links} />
			</footer>
		</>
	);
}

interface FooterLink {
	words: string;
	url: string;
}

/** Whom to write to, and what else a buyer may ask for, if the shop has any of it. */
const FooterLinks = ({
	contact,
	links,
}: {
	contact: Contact | undefined;
	links: FooterLink[];
}) =>
	contact || links.length > 0 ? (
		<ul className="foot-links">
			{contact && (
				<li>
					<a href={contact.link}>{contact.address}</a>
				</li>
			)}
			{links.map(({ words, url }) => (
				<li key={words}>
					<a href={url}>{words}</a>
				</li>
			))}
		</ul>
	) : null;

const promise =
	"Payments by Stripe. Your card details go straight from your browser to Stripe and never pass through this shop.";

const emulatorPromise =
	"The emulator stands in for Stripe and takes test cards only. With Stripe, your card details never pass through this shop.";

const Progress = () =>
	useNavigation().state === "idle" ? null : <div className="progress" />;
