/** What can be made to go wrong, as a person says it. */
export const faultSwitches = {
	refused: "Stripe is down",
	latency: "Stripe takes three seconds to answer",
	saved_500: "Stripe answers 500, and repeats it for the same key",
	cut_off: "Answers break off halfway",
	rate_limit: "Stripe gets too many calls",
	webhook_lost: "Webhooks get lost",
	webhook_late: "Webhooks arrive a minute late",
	webhook_doubled: "Webhooks arrive twice",
	next_payment: "The next card is declined",
} as const;

type SwitchName = keyof typeof faultSwitches;

const isSwitchName = (name: string): name is SwitchName =>
	Object.hasOwn(faultSwitches, name);

/** Those that were planned elsewhere, such as by a test, are called as the API calls them. */
export const faultName = (kind: string) =>
	isSwitchName(kind) ? faultSwitches[kind] : kind;
