import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { projectFiles } from "../support/project-files/git-files";

it("every text has line feeds on every machine, whatever Git is set to there", () => {
	const attributes = `\n${execFileSync(
		"git",
		["check-attr", "eol", "binary", "--stdin"],
		{
			input: projectFiles.join("\n"),
			encoding: "utf8",
		},
	)}`;
	const isSafe = (path: string) =>
		attributes.includes(`\n${path}: eol: lf\n`) ||
		attributes.includes(`\n${path}: binary: set\n`);
	expect(projectFiles.filter((path) => !isSafe(path))).toEqual([]);
});
