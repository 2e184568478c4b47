import type { Plugin } from "vite";
import { env, type Mode } from "../config/env.server";
import { paths } from "../paths";
import { testCard } from "../ui/test-cards";
import { explainTakenPort } from "./port-in-use.server";

/** What `npm run dev` says besides Vite: how to begin, or what to do where it cannot. */
export const development: Plugin = {
	name: "marginalia:development",
	configureServer(server) {
		const { config, httpServer, printUrls } = server;
		if (httpServer && config.server.strictPort) {
			explainTakenPort(httpServer, config.server.port);
		}
		server.printUrls = () => {
			printUrls();
			const [address = ""] = server.resolvedUrls?.local ?? [];
			config.logger.info(greeting(env.mode, address));
		};
	},
};

/** Where to begin in this mode, a line each. */
export function greeting(mode: Mode, address: string) {
	const at = (path: string) => new URL(path, address).href;
	const inspector = `  Inspector  ${at(paths.emulator())}\n`;
	return `
  Marginalia is open in ${mode} mode.

  Shop       ${at(paths.home())}
${mode === "emulator" ? inspector : ""}  Test card  ${testCard}, any date to come, any code
`;
}
