import { existsSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { sideEffects } from "../../package.json";
import { sourcesIn } from "../support/project-files/source-files";

const sources = [...sourcesIn("app"), ...sourcesIn("tests/support")];

it("package.json lists every file that does something when it is imported", () => {
	const acting = sources
		.filter(({ tree }) => tree.statements.some(isAction))
		.map(({ path }) => `./${path}`);
	expect(acting).toContain("./app/entry.server.tsx");
	expect(acting.filter((path) => !sideEffects.includes(path))).toEqual([]);
});

it("package.json lists no file that does not exist", () => {
	expect(sideEffects.filter((path) => !existsSync(path))).toEqual([]);
});

it("what is imported only for its side effect is listed, so that a bundler keeps it", () => {
	const bare = [...sources, ...sourcesIn("tests")].flatMap(
		({ tree, imports }) =>
			tree.statements.filter(isBareImport).flatMap(({ moduleSpecifier }) => {
				const from = ts.isStringLiteral(moduleSpecifier)
					? moduleSpecifier.text
					: "";
				return imports.flatMap((found) =>
					found.from === from && found.file ? [`./${found.file}`] : [],
				);
			}),
	);
	expect(bare.filter((path) => !sideEffects.includes(path))).toEqual([]);
});

/** A statement at the top of a module that is no declaration. */
const isAction = (node: ts.Statement) =>
	ts.isExpressionStatement(node) ||
	ts.isIfStatement(node) ||
	ts.isForOfStatement(node) ||
	ts.isTryStatement(node);

const isBareImport = (node: ts.Statement): node is ts.ImportDeclaration =>
	ts.isImportDeclaration(node) && !node.importClause;
