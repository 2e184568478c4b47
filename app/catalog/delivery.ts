/** Where books are sent, as ISO 3166 codes. The checkout offers these, and nothing is sent anywhere else. */
export const deliveryCountries: readonly string[] = ["US", "CA", "GB"];

/** Whether the carrier needs a phone number; if so, the checkout asks for it. */
export const needsPhone = false;
