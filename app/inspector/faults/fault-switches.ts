/** What can be made to go wrong, as a person says it. */
export const faultSwitches = {
	refused: "Stripe is down",
	latency: "Stripe takes three seconds",
	saved_500: "Stripe answers 500, and remembers it",
	cut_off: "Answers break off",
	rate_limit: "Too many calls",
	webhook_lost: "Webhooks are lost",
	webhook_late: "Webhooks come a minute late",
	webhook_doubled: "Webhooks come twice",
	next_payment: "The next card is declined",
} as const;

type SwitchName = keyof typeof faultSwitches;

const isSwitchName = (name: string): name is SwitchName =>
	Object.hasOwn(faultSwitches, name);

/** Those that were planned elsewhere, such as by a test, are called as the API calls them. */
export const faultName = (kind: string) =>
	isSwitchName(kind) ? faultSwitches[kind] : kind;
