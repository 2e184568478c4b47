import type { Plugin } from "vite";
import { type Env, env } from "../config/env.server";
import { paths } from "../paths";
import { testCard } from "../ui/test-cards";
import { explainPortInUse, rememberServer } from "./listening.server";
import { startupWarnings } from "./startup-warnings.server";

/** What `npm run dev` prints besides Vite's own lines: where to start, or why it cannot. */
export const devServerPlugin: Plugin = {
	name: "marginalia:development",
	configureServer(server) {
		const { config, httpServer, printUrls } = server;
		const greet = (address: string) => {
			config.logger.info(greeting(env, address));
			for (const warning of startupWarnings(env, false)) {
				config.logger.warn(`  ${warning}\n`);
			}
		};
		server.printUrls = () => {
			printUrls();
			greet(server.resolvedUrls?.local[0] ?? "");
		};
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
${isEmulator ? inspector : ""}  Test card  ${testCard}, any future date, any code
`;
}
