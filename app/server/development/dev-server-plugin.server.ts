import type { Plugin, ViteDevServer } from "vite";
import { type Env, env } from "../../config/env.server";
import { paths } from "../../paths";
import { testCard } from "../../ui/test-cards";
import { developmentId } from "../current-request.server";
import { explainPortInUse, rememberServer } from "../listening.server";
import { startupWarnings } from "../startup-warnings.server";

/** What `npm run dev` prints besides Vite's own lines: where to start, or why it cannot. */
export const devServerPlugin: Plugin = {
	name: "marginalia:development",
	configureServer(server) {
		const { config, httpServer, printUrls } = server;
		let isGreeted = false;
		const greet = (address: string) => {
			// With another PORT in .env Vite prints its URLs again, too.
			if (isGreeted) {
				return;
			}
			isGreeted = true;
			config.logger.info(greeting(env, address));
			for (const warning of startupWarnings(env, false)) {
				config.logger.warn(`  ${warning}\n`);
			}
		};
		server.printUrls = () => {
			printUrls();
			greet(server.resolvedUrls?.local[0] ?? "");
		};
		nameRequests(server);
		if (!httpServer) {
			return;
		}
		const { port, strictPort } = config.server;
		if (strictPort) {
			explainPortInUse(httpServer, port);
		}
		if (rememberServer(httpServer)) {
			// Vite has started anew, because .env or its configuration was saved, and says nothing of what came of it.
			httpServer.once("listening", () => greet(`http://localhost:${port}/`));
		}
	},
};

/** As production does (request-listener.server.ts): the log and an error page name the request. */
function nameRequests(server: ViteDevServer) {
	server.middlewares.use(async (_request, response, next) => {
		try {
			// The instance that the shop has, not the one that the configuration of Vite would import.
			const shop: Partial<typeof import("../current-request.server")> =
				await server.ssrLoadModule("/app/server/current-request.server.ts");
			const id = developmentId();
			response.setHeader("X-Request-Id", id);
			shop.currentRequest?.run({ id, response: new WeakRef(response) }, next);
		} catch (error) {
			next(error);
		}
	});
}

/** Where to start in this mode, one line each. */
export function greeting(
	{ mode, isEmulator }: Pick<Env, "mode" | "isEmulator">,
	address: string,
) {
	const at = (path: string) => new URL(path, address).href;
	const inspector = `  Inspector  ${at(paths.emulator())}\n`;
	return `
  Marginalia is open in ${mode} mode.

  Shop       ${at(paths.home())}
${isEmulator ? inspector : ""}  Test card  ${testCard.number}, any future date, any code
`;
}
