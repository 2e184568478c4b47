/** The URL that `loadStripe` loads Stripe.js from, for pages that preload it. */
export const stripeJsUrl = "https://js.stripe.com/endive/stripe.js";
