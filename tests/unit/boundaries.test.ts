import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const app = join(import.meta.dirname, "../../app");

/** Which areas of app/ an area may import, besides itself and the files at the root of app/. */
const allowed: Record<string, string[]> = {
	root: ["..", "catalog", "payments", "styles", "ui"],
	routes: ["catalog", "inspector", "payments", "styles", "ui"],
	payments: ["catalog", "sandbox", "ui"],
	catalog: ["ui"],
	inspector: ["ui"],
	ui: ["catalog"],
	sandbox: [],
};

const files = readdirSync(app, { recursive: true, encoding: "utf8" })
	.filter((file) => /\.tsx?$/.test(file))
	.map((file) => file.replaceAll("\\", "/"));

describe.each(files)("%s", (file) => {
	const imports = importsOf(file);

	it("imports only from areas below its own", () => {
		const area = areaOf(file);
		const strays = imports
			.filter(({ path }) => path.startsWith("."))
			.map(({ path }) => areaOf(join(dirname(file), path)))
			.filter((other) => other !== area && other !== "root")
			.filter((other) => !allowed[area]?.includes(other));
		expect(strays).toEqual([]);
	});

	it("knows Stripe only in payments and in the sandbox", () => {
		const stripe = imports.filter(({ path }) =>
			/^(@stripe\/|stripe$)/.test(path),
		);
		const mayKnow = ["payments", "sandbox"].includes(areaOf(file));
		expect(mayKnow ? [] : stripe).toEqual([]);
	});

	it("reaches the sandbox only at the switch, and late", () => {
		const reached = imports.filter(
			({ path, erased }) =>
				!erased && path.startsWith(".") && intoSandbox(file, path),
		);
		const isSwitch = [
			"payments/stripe.server.ts",
			"payments/load-stripe.ts",
		].includes(file);
		const wrong = reached.filter(({ late }) => !(isSwitch && late));
		expect(areaOf(file) === "sandbox" ? [] : wrong).toEqual([]);
	});
});

function areaOf(file: string) {
	const [area = "", inside] = file.split("/");
	return inside === undefined ? "root" : area;
}

const intoSandbox = (file: string, path: string) =>
	areaOf(join(dirname(file), path)) === "sandbox";

interface Import {
	path: string;
	/** A dynamic import, whose code is loaded only when it is reached. */
	late: boolean;
	/** A type-only import, which leaves no trace in the code. */
	erased: boolean;
}

function importsOf(file: string): Import[] {
	const source = ts.createSourceFile(
		relative(app, file),
		readFileSync(join(app, file), "utf8"),
		ts.ScriptTarget.ES2022,
		true,
		file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
	);
	const found: Import[] = [];
	const visit = (node: ts.Node) => {
		if (
			(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
			node.moduleSpecifier &&
			ts.isStringLiteral(node.moduleSpecifier)
		) {
			const erased = ts.isImportDeclaration(node)
				? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
				: node.isTypeOnly;
			found.push({ path: node.moduleSpecifier.text, late: false, erased });
		}
		if (
			ts.isCallExpression(node) &&
			node.expression.kind === ts.SyntaxKind.ImportKeyword &&
			node.arguments[0] &&
			ts.isStringLiteral(node.arguments[0])
		) {
			found.push({ path: node.arguments[0].text, late: true, erased: false });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}
