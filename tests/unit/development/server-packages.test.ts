import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { serverPackages } from "../../../app/config/server-packages";
import { sourcesIn } from "../../support/project-files/source-files";

let folder: string | undefined;

afterEach(() => {
	if (folder) {
		rmSync(folder, { recursive: true, force: true });
	}
});

it("a package is the server's if only .server files import it, even through other files", () => {
	folder = folderWith({
		"routes/home.tsx":
			'import { part } from "../part";\nimport { redirect } from "both";\nimport { load } from "../load.server";\nimport type { A } from "types-only";\n',
		"part.tsx": 'import {\n\tuseState,\n} from "react";\n',
		"load.server.ts":
			'import { redirect } from "both";\nimport "./deep/file";\nimport { useState } from "react";\nimport { b } from "hono/utils/mime";\n',
		"deep/file.ts":
			'export { a } from "@scope/deep/part";\nconst c = await import("late");\n',
		"unused.ts": 'import "nobody";\n',
	});
	expect(serverPackages(folder)).toEqual([
		"@scope/deep",
		"both",
		"hono",
		"late",
	]);
});

it("it finds every package that the shop's .server files import, but for those of the browser", () => {
	const imported = sourcesIn("app")
		.filter(({ path }) => path.includes(".server."))
		.flatMap(({ imports }) => imports)
		.filter(({ from, erased }) => !erased && /^[a-z]/.test(from))
		.map(({ from }) => from.split("/")[0])
		.filter((name) => !/^(node:.*|react|react-dom|vite)$/.test(String(name)));
	const found = serverPackages();
	expect(found).toEqual(expect.arrayContaining(imported));
	expect(found).toContain("@remix-run/node");
	expect(found).not.toContain("react");
	expect(found).not.toContain("@remix-run/react");
	expect(found).not.toContain("@stripe/stripe-js");
});

function folderWith(files: Record<string, string>) {
	const root = mkdtempSync(join(tmpdir(), "server-packages-"));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, name)), { recursive: true });
		writeFileSync(join(root, name), text);
	}
	return root;
}
