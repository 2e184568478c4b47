import { stripeJsUrl } from "../../config/stripe-js-url";
import { InlineScript } from "../../ui/inline-script";

/**
 * Lets Stripe.js run as soon as it is there, while the rest of the page is still on its way; `loadStripe`
 * then finds it in place. Only in a page that comes from the server: in one that React draws no script runs.
 *
 * @see https://docs.stripe.com/js/including
 */
export const StripeJsScript = () => <InlineScript code={script} />;

const script = import.meta.env.SSR
	? `{
	const script = document.createElement("script");
	script.src = ${JSON.stringify(stripeJsUrl)};
	// One that has failed would keep whoever looks for it waiting.
	script.onerror = () => script.remove();
	document.head.append(script);
}`
	: "";
