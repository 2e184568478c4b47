import type { Server } from "node:net";

/** Where another program holds the port, prints what to do and exits, instead of showing a stack trace. */
export function explainPortInUse(server: Server, port: number) {
	server.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EADDRINUSE") {
			throw error;
		}
		process.stderr.write(
			`\nPort ${port} is taken: stop the program that holds it (on a Mac it may be AirPlay Receiver), or set PORT to another, such as PORT=${port + 1}.\n\n`,
		);
		process.exit(1);
	});
}
