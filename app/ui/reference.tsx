import type { ReactNode } from "react";

/** What to quote in a letter to the shop, if its people read any. */
export const Reference = ({
	contact,
	children,
}: {
	contact: Contact | undefined;
	children: ReactNode;
}) => (
	<p className="fine-print">
		{contact ? (
			<>
				If you write to <a href={contact.link}>{contact.address}</a>, quote{" "}
				{children}.
			</>
		) : (
			<>Reference: {children}</>
		)}
	</p>
);

/** Where to write to. */
export interface Contact {
	address: string;
	/** Begins a mail. */
	link: string;
}
