import { build, type Plugin } from "vite";

/**
 * What `import code from "./module?classic-script"` means: the module and all that it imports as the text of one
 * script, which runs without modules. It is always what a production build would make of it.
 */
export const classicScripts = (): Plugin => ({
	name: "marginalia:classic-scripts",
	enforce: "pre",
	async load(id) {
		const [file = "", query] = id.split("?");
		if (query !== "classic-script") {
			return;
		}
		const { code, moduleIds } = await bundle(file);
		for (const module of moduleIds) {
			this.addWatchFile(module);
		}
		return `export default ${JSON.stringify(code)};`;
	},
});

async function bundle(file: string) {
	const result = await build({
		configFile: false,
		envFile: false,
		logLevel: "error",
		define: { "process.env.NODE_ENV": '"production"' },
		esbuild: { jsx: "automatic", jsxDev: false },
		build: {
			write: false,
			copyPublicDir: false,
			lib: { entry: file, formats: ["iife"], name: "marginalia" },
		},
	});
	const [output] = Array.isArray(result) ? result : [result];
	if (!output || !("output" in output)) {
		throw new Error(`${file} could not be bundled.`);
	}
	return output.output[0];
}
