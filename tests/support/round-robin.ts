import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** In nginx's place where it cannot be had: each request goes to the next of these servers. */
export async function startRoundRobin(servers: string[], publicHost: string) {
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
	await new Promise<void>((listening) => proxy.listen(0, listening));
	const { port } = proxy.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		stop: async () => {
			proxy.closeAllConnections();
			proxy.close();
		},
	};
}
