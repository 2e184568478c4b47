import { dirname } from "node:path/posix";
import { expect, it } from "vitest";
import { projectFiles } from "../support/project-files/git-files";

it("no folder below app/ or tests/ holds more than 25 files", () => {
	const counts = new Map<string, number>();
	for (const path of projectFiles.filter((path) =>
		/^(app|tests)\//.test(path),
	)) {
		const folder = dirname(path);
		counts.set(folder, (counts.get(folder) ?? 0) + 1);
	}
	expect([...counts].filter(([, files]) => files > 25)).toEqual([]);
});

it("what is code in app/ itself is only what Remix and every room need", () => {
	const loose = projectFiles.filter((path) =>
		/^app\/[^/]+\.[cm]?[jt]sx?$/.test(path),
	);
	expect(loose.sort()).toEqual([
		"app/entry.client.tsx",
		"app/entry.server.tsx",
		"app/page-meta.ts",
		"app/paths.ts",
		"app/root.tsx",
		"app/routes.ts",
	]);
});
