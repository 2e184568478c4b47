// Requests and responses that are read already. Those of Node carry streams and signals, which the simulation would pay
// for thousands of times and not use.

class TextRequest {
	readonly method: string;
	readonly headers: Headers;
	/** Nobody hangs up. */
	readonly signal = { aborted: false, addEventListener() {} };
	readonly #body: string;

	constructor(
		readonly url: string,
		{ method = "GET", headers, body }: RequestInit = {},
	) {
		this.method = method;
		this.headers = new Headers(headers);
		this.#body = String(body ?? "");
	}

	text = async () => this.#body;
}

class TextResponse {
	readonly status: number;
	readonly headers: Headers;
	readonly #body: string | ReadableStream | null;

	constructor(
		body: string | ReadableStream | null,
		{ status = 200, headers }: ResponseInit = {},
	) {
		this.status = status;
		this.headers = headers instanceof Headers ? headers : new Headers(headers);
		this.#body = body;
	}

	/** A stream is one that breaks off. */
	text = async () =>
		this.#body instanceof ReadableStream
			? new Response(this.#body).text()
			: (this.#body ?? "");
}

/** What stands in for the globals of these names. */
export const webGlobals = { Request: TextRequest, Response: TextResponse };
