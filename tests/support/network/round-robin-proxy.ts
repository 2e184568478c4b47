import { request as ask, createServer } from "node:http";
import { listen } from "./listen";

/** In nginx's place where it cannot be had: each request goes to the next of these servers. */
export async function startRoundRobinProxy(
	servers: string[],
	publicHost: string,
) {
	let turn = 0;
	const proxy = createServer((request, response) => {
		const server = servers[turn++ % servers.length] ?? "";
		const onward = ask(`${server}${request.url}`, {
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
