/** Where books are sent, as ISO 3166 codes. The checkout offers these, and nothing is sent anywhere else. */
export const deliveryCountries: readonly string[] = ["US", "CA", "GB"];

/** The same in words, for a sentence. */
export const deliveryArea = "the United States, Canada or the United Kingdom";

/** What a buyer is told of it. */
export const deliveryTerms = "Paper, sent in two days, delivery included";

/** Whether the carrier needs a phone number; if so, the checkout asks for it. */
export const needsPhone = false;
