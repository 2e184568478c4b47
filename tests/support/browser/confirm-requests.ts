import type { Page } from "@playwright/test";

/** Records the ids of the payments that the page asks Stripe to confirm, one for each request. */
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
