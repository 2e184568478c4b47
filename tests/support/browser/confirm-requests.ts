import type { Page } from "@playwright/test";

/** The ids of the payments that the page asks Stripe to confirm from now on, one for each time. */
export function recordConfirmRequests(page: Page) {
	const confirmed: string[] = [];
	page.on("request", (request) => {
		const [, id] = /payment_intents\/(\w+)\/confirm/.exec(request.url()) ?? [];
		if (id) {
			confirmed.push(id);
		}
	});
	return confirmed;
}
