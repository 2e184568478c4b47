import { Form } from "@remix-run/react";
import { formatTime } from "../../i18n/date-time";
import { paths } from "../../paths";
import { usePolling } from "./use-polling";

/** On the receipt of a payment that is still being processed: looks again, and says when it last did. */
export function ProcessingNotice({ paymentId }: { paymentId: string }) {
	const { lookedAt, look, stopped } = usePolling(true);
	return (
		<div className="waiting">
			<noscript>
				<meta httpEquiv="refresh" content="10" />
			</noscript>
			<p role="status">
				{stopped
					? "Nothing new yet. Check again whenever you like."
					: "This page checks for news automatically."}
			</p>
			{lookedAt !== null && (
				<p className="fine-print">
					{`Last checked at ${formatTime(lookedAt)}.`}
				</p>
			)}
			<Form
				action={paths.success()}
				onSubmit={(event) => {
					// A look that fails leaves the page as it is.
					event.preventDefault();
					look();
				}}
			>
				<input type="hidden" name="payment_intent" value={paymentId} />
				<button className="button quiet" type="submit">
					Check again
				</button>
			</Form>
		</div>
	);
}
