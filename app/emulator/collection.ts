/** Objects by id that forgets the oldest beyond its limit. */
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
