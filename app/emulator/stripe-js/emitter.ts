export type Handler = (event?: unknown) => void;

/** The `on`, `once` and `off` of Elements and their groups. */
export class Emitter {
	readonly #handlers = new Map<string, Set<Handler>>();

	on(type: string, handler: Handler) {
		const handlers = this.#handlers.get(type) ?? new Set();
		this.#handlers.set(type, handlers.add(handler));
		return this;
	}

	once(type: string, handler: Handler) {
		const first: Handler = (event) => {
			this.off(type, first);
			handler(event);
		};
		return this.on(type, first);
	}

	off(type: string, handler?: Handler) {
		if (handler) {
			this.#handlers.get(type)?.delete(handler);
		} else {
			this.#handlers.delete(type);
		}
		return this;
	}

	/** Not part of Stripe's API. Returns false when there was no handler. */
	emit(type: string, event: unknown): boolean {
		const called = [...(this.#handlers.get(type) ?? [])];
		for (const handler of called) {
			handler(event);
		}
		return called.length > 0;
	}
}
