import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";

// What is kept is told apart by addresses, too, which come from requests, so its number is bounded.
const kept = new LRUCache<string, Promise<string[]>>({ max: 200 });

/** Stands for the nonce in what is kept. It never leaves this process, so nobody can put it into an address. */
const gap = randomUUID();

/**
 * HTML that is rendered once and then kept, with a nonce of its own each time.
 *
 * @param key all that it is made of. What only one reader may know must not be in the HTML.
 * @param render makes it with a nonce
 */
export async function keptHtml(
	key: string,
	nonce: string,
	render: (nonce: string) => Promise<string>,
) {
	let parts = kept.get(key);
	if (!parts) {
		parts = render(gap).then((html) => html.split(gap));
		parts.catch(() => kept.delete(key));
		kept.set(key, parts);
	}
	return (await parts).join(nonce);
}
