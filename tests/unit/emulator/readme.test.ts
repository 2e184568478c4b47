import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(path, "utf8");

it("the emulator's README shows a test that is run", () => {
	const [, shown = ""] =
		/^test\("a card pays"[^\n]*\n(.*?)^\}\);/ms.exec(
			read("app/emulator/README.md"),
		) ?? [];
	const own = '\tawait page.goto("/");\n';
	expect(shown.startsWith(own)).toBe(true);
	expect(read("tests/e2e/other-app.test.ts")).toContain(
		shown.slice(own.length),
	);
});
