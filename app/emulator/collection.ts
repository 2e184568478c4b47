import { LRUCache } from "lru-cache";

/**
 * Objects by id. Beyond the limit the oldest is removed. Each has a slot that stays where it was created, because lists
 * are sorted by creation, and a cache would move what is read or updated to the front.
 */
export class Collection<T extends { id: string }> {
	readonly #slots: LRUCache<string, { item: T }>;

	constructor(limit: number) {
		this.#slots = new LRUCache({ max: limit });
	}

	get(id: string) {
		return this.#slots.peek(id)?.item;
	}

	put(item: T) {
		const slot = this.#slots.peek(item.id);
		if (slot) {
			slot.item = item;
		} else {
			this.#slots.set(item.id, { item });
		}
		return item;
	}

	delete(id: string) {
		this.#slots.delete(id);
	}

	newestFirst() {
		return [...this.#slots.values()].map(({ item }) => item);
	}
}
