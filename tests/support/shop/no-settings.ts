import { readFileSync } from "node:fs";
import { devNull } from "node:os";
import { matchAll } from "../project-files/match-all";

/**
 * Every setting as if nobody had set it, and no .env: what a developer has there, or in the environment, is not for
 * the tests. An empty setting counts as unset.
 */
export const noSettings: Record<string, string> = {
	...Object.fromEntries(
		matchAll(readFileSync(".env.example", "utf8"), /^(\w+)=/gm).map((name) => [
			name,
			"",
		]),
	),
	// remix-serve's own.
	HOST: "",
	// dotenv's own.
	DOTENV_CONFIG_PATH: devNull,
};
