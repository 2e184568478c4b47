import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** Sends bytes as they are, and returns the answer, which may be cut off or empty. */
export async function sendRaw(origin: string, request: string) {
	const { hostname, port } = new URL(origin);
	const socket = connect(Number(port), hostname);
	socket.on("error", () => {});
	socket.write(request);
	return text(socket).catch(() => "");
}
