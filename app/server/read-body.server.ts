/** The fields of a posted form; none if it is too long. */
export async function readForm(request: Request) {
	const body = await readBody(request, maxFormBytes);
	return new URLSearchParams(body ?? "");
}

/** The body as text, or null if it is longer than this, so that no request can fill the memory. */
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
