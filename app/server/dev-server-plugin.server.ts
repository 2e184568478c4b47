import type { Plugin } from "vite";
import { type Env, env } from "../config/env.server";
import { paths } from "../paths";
import { testCard } from "../ui/test-cards";
import { explainPortInUse } from "./port-in-use.server";
import { startupWarnings } from "./startup-warnings.server";

/** What `npm run dev` prints besides Vite's own lines: where to start, or why it cannot. */
export const devServerPlugin: Plugin = {
	name: "marginalia:development",
	configureServer(server) {
		const { config, httpServer, printUrls } = server;
		if (httpServer && config.server.strictPort) {
			explainPortInUse(httpServer, config.server.port);
		}
		server.printUrls = () => {
			printUrls();
			const [address = ""] = server.resolvedUrls?.local ?? [];
			config.logger.info(greeting(env, address));
			for (const warning of startupWarnings(env, false)) {
				config.logger.warn(`  ${warning}\n`);
			}
		};
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
${isEmulator ? inspector : ""}  Test card  ${testCard}, any date to come, any code
`;
}
