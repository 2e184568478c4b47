/**
 * Objects by id. Beyond the limit the oldest is removed.
 * Not an LRU cache: that moves an object to the front when it is updated, and lists are sorted by creation.
 */
export class Collection<T extends { id: string }> {
	readonly #items = new Map<string, T>();

	constructor(readonly limit: number) {}

	get(id: string) {
		return this.#items.get(id);
	}

	put(item: T) {
		this.#items.set(item.id, item);
		const [oldest] = this.#items.keys();
		if (this.#items.size > this.limit && oldest) {
			this.#items.delete(oldest);
		}
		return item;
	}

	delete(id: string) {
		this.#items.delete(id);
	}

	newestFirst() {
		return [...this.#items.values()].reverse();
	}
}
