import { requestId } from "./request-id.server";

/** For a URL that cannot be rendered, or a request that no person makes. */
export function plainText(
	sentence: string,
	init: ResponseInit & { headers: Headers },
) {
	init.headers.set("Content-Type", "text/plain; charset=utf-8");
	const id = requestId();
	return new Response(
		id ? `${sentence} If you write to us, quote ${id}.` : sentence,
		init,
	);
}
