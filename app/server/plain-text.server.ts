import { env } from "../config/env.server";
import { requestId } from "./current-request.server";

/** For a URL that cannot be rendered, or a request that no person makes. */
export function plainText(
	sentence: string,
	init: ResponseInit & { headers: Headers },
) {
	init.headers.set("Content-Type", "text/plain; charset=utf-8");
	const id = requestId();
	return new Response(id ? `${sentence} ${quoting(id)}` : sentence, init);
}

const quoting = (id: string) =>
	env.seller.email
		? `If you write to ${env.seller.email}, quote ${id}.`
		: `Reference: ${id}`;
