import { createServer, request as sendRequest } from "node:http";
import { listen } from "./listen";

/** Replaces nginx where it cannot be installed: each request goes to the next of these servers. */
export async function startRoundRobinProxy(
	servers: string[],
	publicHost: string,
) {
	let next = 0;
	const proxy = createServer((request, response) => {
		const server = servers[next++ % servers.length] ?? "";
		const onward = sendRequest(`${server}${request.url}`, {
			method: request.method,
			headers: {
				...request.headers,
				host: publicHost,
				"x-forwarded-for": request.socket.remoteAddress,
			},
		});
		onward.on("response", (answer) => {
			const instance = { "x-instance": new URL(server).host };
			response.writeHead(answer.statusCode ?? 502, {
				...answer.headers,
				...instance,
			});
			answer.pipe(response);
		});
		onward.on("error", () => response.destroy());
		request.pipe(onward);
	});
	return {
		origin: `http://127.0.0.1:${await listen(proxy)}`,
		stop: async () => {
			proxy.closeAllConnections();
			proxy.close();
		},
	};
}
