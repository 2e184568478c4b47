import pretty from "pino-pretty";
import { standardOutput } from "../standard-output.server";

/** The log as a developer reads it: one line for each event, and the stack below an error. */
export function developmentLog() {
	const output = standardOutput();
	const prettify = pretty.prettyFactory({
		singleLine: true,
		translateTime: "SYS:HH:MM:ss",
		ignore: "request",
		messageFormat: ({ request, msg }) =>
			request ? `[${request}] ${msg}` : String(msg),
		customPrettifiers: { err: stacksOf },
	});
	return { write: (line: string) => output.write(prettify(line)) };
}

/** Of an error as the log's serializer writes it. */
function stacksOf(error: string | object) {
	const { stack, cause } = Object(error);
	return [stack, cause && `caused by ${cause}`].filter(Boolean).join("\n");
}
