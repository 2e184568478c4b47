/** Where `loadStripe` finds Stripe.js, for pages that start its download before they run. */
export const stripeJsUrl = "https://js.stripe.com/endive/stripe.js";
