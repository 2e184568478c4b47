import { LRUCache } from "lru-cache";
import { sizeOf } from "./size-of";

/**
 * Objects by id. Beyond the limit, in number or in bytes, those are removed that have not been put for longest. Each has
 * its number, because lists are sorted by creation, and a cache moves what is put again to the front.
 */
export class Collection<T extends { id: string }> {
	readonly #slots: LRUCache<string, { item: T; number: number }>;
	#created = 0;

	constructor(limit: number, maxBytes = Number.MAX_SAFE_INTEGER) {
		this.#slots = new LRUCache({
			max: limit,
			maxSize: Math.ceil(maxBytes),
			sizeCalculation: ({ item }) => sizeOf(item),
		});
	}

	get(id: string) {
		return this.#slots.peek(id)?.item;
	}

	/** Adds an object, or replaces the one with its id. What has changed in place is put again, to be measured. */
	put(item: T) {
		const number = this.#slots.peek(item.id)?.number ?? this.#created++;
		this.#slots.set(item.id, { item, number });
		return item;
	}

	clear() {
		this.#slots.clear();
	}

	delete(id: string) {
		this.#slots.delete(id);
	}

	newestFirst() {
		return [...this.#slots.values()]
			.sort((one, other) => other.number - one.number)
			.map(({ item }) => item);
	}
}
