export type Handler = (event?: unknown) => void;

/** The `on`, `once` and `off` that every element and group has. */
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
		/** False if nobody listened. */
		emit(type: string, event: unknown): boolean {
			const found = [...(handlers.get(type) ?? [])];
			for (const handler of found) {
				handler(event);
			}
			return found.length > 0;
		},
	};
}
