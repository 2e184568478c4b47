import type { EntryContext } from "@remix-run/node";
import type { PageHtml } from "./page-html.server";

/**
 * A page with the data of its loaders, in two pieces: what is there at once, and all that its promises bring. The data are
 * in scripts such as Remix's own `StreamTransfer` makes, which is a part of the page and so needs React for every reader.
 *
 * @param data `EntryContext.serverHandoffStream`
 * @see https://github.com/remix-run/remix/blob/main/packages/remix-react/single-fetch.tsx
 */
export function streamPage(
	{ head, rest }: PageHtml,
	data: EntryContext["serverHandoffStream"],
	nonce = "",
) {
	const scripts = dataScripts(data, nonce);
	const encoder = new TextEncoder();
	return new ReadableStream<Uint8Array>({
		async start(controller) {
			const { value: script } = await scripts.next();
			controller.enqueue(encoder.encode(head + script));
		},
		async pull(controller) {
			let text = await rest;
			for await (const script of scripts) {
				text += script;
			}
			controller.enqueue(encoder.encode(text));
			controller.close();
		},
		// The data end with the request.
		cancel: () => void scripts.return(),
	});
}

async function* dataScripts(
	data: EntryContext["serverHandoffStream"],
	nonce: string,
) {
	const script = (call: string) =>
		`<script nonce="${nonce}">window.__remixContext.streamController.${call};</script>`;
	const decoder = new TextDecoder();
	const reader = data?.getReader();
	for (;;) {
		const { done, value } = (await reader?.read()) ?? { done: true };
		if (done) {
			break;
		}
		const text = decoder.decode(value, { stream: true });
		yield script(`enqueue(${escapeScript(JSON.stringify(text))})`);
	}
	yield script("close()");
}

/** No HTML parser takes anything in it for the end of its script. */
const escapeScript = (code: string) =>
	code.replace(
		/[&<>\u2028\u2029]/g,
		(character) =>
			`\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
