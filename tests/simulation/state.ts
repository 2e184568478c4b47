import type { Book } from "../../app/catalog/books";
import type { Order } from "../../app/payments/fulfilment/fulfil-order.server";
import type { Strike } from "./world";

/** What happens in a scenario; each begins with its own. */
export const newState = (strikes: Strike[]) => ({
	strikes,
	/** What has become of the catalogue's first book. */
	edits: [] as ((book: Book) => void)[],
	/** How many calls the shop has made to Stripe. */
	calls: 0,
	/** What Stripe was asked to create, and what the catalogue said at that moment. */
	created: [] as { asked: string; price: string }[],
	/** What has been sent. */
	sent: [] as Order[],
	/** How many of those have been checked. */
	checked: 0,
	/** Payments that went back before anything was sent. */
	notToSend: new Set<string>(),
	/** How many attempts to send fail from now on. */
	failingSends: 0,
	/** How many processes have died. */
	deaths: 0,
});
