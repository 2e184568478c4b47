export type Handler = (event?: unknown) => void;

/** The `on`, `once` and `off` of elements and groups. */
export function createEmitter() {
	const handlers = new Map<string, Set<Handler>>();

	return {
		on(type: string, handler: Handler) {
			handlers.set(type, (handlers.get(type) ?? new Set()).add(handler));
		},
		once(type: string, handler: Handler) {
			const first: Handler = (event) => {
				handlers.get(type)?.delete(first);
				handler(event);
			};
			this.on(type, first);
		},
		off(type: string, handler?: Handler) {
			if (handler) {
				handlers.get(type)?.delete(handler);
			} else {
				handlers.delete(type);
			}
		},
		/** Returns false when there was no handler. */
		emit(type: string, event: unknown): boolean {
			const called = [...(handlers.get(type) ?? [])];
			for (const handler of called) {
				handler(event);
			}
			return called.length > 0;
		},
	};
}
