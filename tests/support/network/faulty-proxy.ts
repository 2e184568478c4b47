import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
	request as sendRequest,
} from "node:http";
import { listen } from "./listen";

/** A way from a browser to the shop that can be made to fail. */
export interface FaultyProxy {
	origin: string;
	/** What happens to each request; undefined passes it on. */
	fault: NetworkFault | undefined;
	close: () => void;
}

type NetworkFault = (call: {
	request: IncomingMessage;
	response: ServerResponse;
	/** Passes the request on, and the answer back unless it is taken here. */
	pass: (onAnswer?: (answer: IncomingMessage) => void) => void;
}) => unknown;

/** Starts one in front of this shop. */
export async function startFaultyProxy(shop: string): Promise<FaultyProxy> {
	const server = createServer((request, response) => {
		const passBack = (answer: IncomingMessage) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		};
		const pass = (onAnswer = passBack) => {
			const onward = sendRequest(`${shop}${request.url}`, {
				method: request.method,
				headers: request.headers,
			});
			onward.on("response", onAnswer);
			onward.on("error", () => response.destroy());
			response.on("close", () => onward.destroy());
			request.pipe(onward);
		};
		if (proxy.fault) {
			proxy.fault({ request, response, pass });
		} else {
			pass();
		}
	});
	const proxy: FaultyProxy = {
		origin: `http://localhost:${await listen(server)}`,
		fault: undefined,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
	return proxy;
}
