/** The fields of a small form. Whatever else is posted has none. */
export async function readForm(request: Request) {
	const body = await readBody(request, maxFormBytes);
	return new URLSearchParams(body ?? "");
}

/** The body as it was sent, or null if it is longer than this: nobody fills our memory. */
export async function readBody({ body }: Request, maxBytes: number) {
	const reader = body?.getReader();
	const chunks: Uint8Array[] = [];
	for (let length = 0; ; ) {
		const part = await reader?.read();
		if (!part || part.done) {
			return Buffer.concat(chunks).toString("utf8");
		}
		length += part.value.length;
		if (length > maxBytes) {
			await reader?.cancel();
			return null;
		}
		chunks.push(part.value);
	}
}

const maxFormBytes = 8 * 1024;
