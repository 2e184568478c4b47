import { readFileSync } from "node:fs";
import http from "node:http";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { ServerBuild } from "@remix-run/node";
import { functionBody } from "../project-files/function-body";

/** Evaluates the built shop anew, with state of its own. It is compiled only once, and goes when nobody uses it. */
export async function evaluateBuild(): Promise<ServerBuild> {
	compiled ??= compile();
	const { run, modules } = await compiled;
	const { createServer } = http;
	try {
		return await run(modules, importBuilt);
	} finally {
		// The shop waits for a server to extend. There is none, and it would be kept for it.
		http.createServer = createServer;
	}
}

type Evaluate = (
	modules: Record<string, object>,
	importBuilt: (name: string) => Promise<object>,
) => Promise<ServerBuild>;

let compiled: ReturnType<typeof compile> | undefined;

async function compile() {
	const { body, imports } = functionBody(readFileSync(url, "utf8"));
	const code = body
		.replaceAll("import.meta.url", JSON.stringify(url.href))
		.replace(/\bawait import\("/g, 'await importBuilt("');
	const script = new Script(
		`async (modules, importBuilt) => { "use strict"; ${code}\n}`,
		{ filename: fileURLToPath(url) },
	);
	const modules: Record<string, object> = {};
	for (const name of imports) {
		modules[name] ??= await importBuilt(name);
	}
	const run: Evaluate = script.runInThisContext();
	return { run, modules };
}

const importBuilt = (name: string): Promise<object> =>
	import(name.startsWith(".") ? new URL(name, url).href : name);

const url = new URL("../../../build/server/index.js", import.meta.url);
