import { Late } from "../../ui/late-watch";
import { ReloadLink } from "../../ui/reload-link";
import { useTitlePrefix } from "../../ui/use-title-prefix";

/** In place of the form when Stripe.js is blocked or does not come. */
export function StripeJsLoadError() {
	useTitlePrefix("No card form");
	return (
		<div className="notice" role="alert">
			<h2>The card form did not arrive</h2>
			<p>
				It comes from Stripe, and something stopped it on the way: perhaps a
				content blocker, or your network. Nothing has been sent from this page.
			</p>
			<ReloadLink>Try again</ReloadLink>
		</div>
	);
}

/** In place of the form when the Element cannot show this payment, which may be paid by now. */
export function ElementLoadError() {
	useTitlePrefix("No card form");
	return (
		<div className="notice" role="alert">
			<h2>The card form could not be shown</h2>
			<p>Please reload this page to see where your payment stands.</p>
			<ReloadLink>Reload</ReloadLink>
		</div>
	);
}

/** Above a form that does not come, whatever it is that was lost. */
export const LateForm = () => (
	<Late>
		<h2>The card form is taking too long</h2>
		<p>
			Something may have got lost on the way. Nothing has been sent from this
			page.
		</p>
		<ReloadLink>Try again</ReloadLink>
	</Late>
);
