import type { IncomingMessage, ServerResponse } from "node:http";

/** Passes an answer on as far as this text, and leaves it open. */
export function sendUntil(
	end: string,
	response: ServerResponse,
	answer: IncomingMessage,
) {
	response.writeHead(200, answer.headers);
	let text = "";
	answer.on("data", (piece) => {
		text += piece;
		const at = text.indexOf(end);
		if (at > 0 && !answer.destroyed) {
			answer.destroy();
			response.write(text.slice(0, at));
		}
	});
}
