import { LRUCache } from "lru-cache";
import { bundle, importAll } from "./bundle";

// What is the same for thousands of processes and remembers nothing of them, so that it is made once.

/** The settings, and the log, which is silent. */
export async function sharedModules() {
	const env = await evaluate("app/config/env.server.ts");
	const log = await evaluate("app/server/logger.server.ts", {
		"env.server": env,
	});
	return {
		"env.server": env,
		"logger.server": log,
		"lru-cache": { LRUCache: SmallCache },
	};
}

async function evaluate(file: string, given: Record<string, object> = {}) {
	const code = await bundle<object>(file, [], { shared: /\/env\.server$/ });
	return code({ ...(await importAll(code.imports)), ...given }, {});
}

/** A cache whose room is not set aside again for thousands of processes, each of which serves a few requests. */
class SmallCache<K extends {}, V extends {}> extends LRUCache<K, V> {
	constructor(options: LRUCache.OptionsMaxLimit<K, V, unknown>) {
		super({ ...options, max: 50 });
	}
}

type FormatParams = [locale: string, options: Intl.NumberFormatOptions];

const numberFormats = new LRUCache<string, Intl.NumberFormat, FormatParams>({
	max: 50,
	memoMethod: (_key, _stale, { context }) => new Intl.NumberFormat(...context),
});

/** Makes each format once, and not once a process. */
export const sharedIntl = Object.assign(Object.create(Intl), {
	NumberFormat: function NumberFormat(...params: FormatParams) {
		return numberFormats.memo(JSON.stringify(params), { context: params });
	},
});
