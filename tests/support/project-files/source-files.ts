import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import ts from "typescript";

/** A file of ours, read by TypeScript's own parser. */
export interface Source {
	/** From the root of the project, such as `app/routes.ts`. */
	path: string;
	text: string;
	tree: ts.SourceFile;
	imports: Import[];
}

export interface Import {
	/** As it is written. */
	from: string;
	/** The file of ours that is meant, if it is one. */
	file?: string;
	/** A dynamic import, whose code is loaded only when it is reached. */
	late: boolean;
	/** An import of types alone, which leaves no trace in the code. */
	erased: boolean;
}

/** Every file with code below a folder. */
export function sourcesIn(folder: string): Source[] {
	const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((path) => join(folder, path.replaceAll("\\", "/")))
		.filter((path) => /\.(tsx?|mjs|cjs)$/.test(path));
	const all = new Set(paths);
	return paths.map((path) => {
		const { text, tree } = read(path);
		return { path, text, tree, imports: importsOf(path, tree, all) };
	});
}

/** Reads a file once, for all tests of the process. */
function read(path: string) {
	const known = files.get(path);
	if (known) {
		return known;
	}
	const text = readFileSync(path, "utf8");
	const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
	const file = { text, tree };
	files.set(path, file);
	return file;
}

const files = new Map<string, Pick<Source, "text" | "tree">>();

/** All nodes of a tree, in the order in which they are written. */
export function nodesOf(tree: ts.Node): ts.Node[] {
	const nodes: ts.Node[] = [];
	const add = (node: ts.Node) => {
		nodes.push(node);
		ts.forEachChild(node, add);
	};
	add(tree);
	return nodes;
}

function importsOf(path: string, tree: ts.SourceFile, paths: Set<string>) {
	return nodesOf(tree).flatMap((node): Import[] => {
		const found = importAt(node);
		if (!found) {
			return [];
		}
		const { specifier, ...kind } = found;
		if (!specifier || !ts.isStringLiteral(specifier)) {
			return [];
		}
		const from = specifier.text;
		return [{ from, file: fileMeant(path, from, paths), ...kind }];
	});
}

function importAt(node: ts.Node) {
	if (ts.isImportDeclaration(node)) {
		const { phaseModifier } = node.importClause ?? {};
		const erased = phaseModifier === ts.SyntaxKind.TypeKeyword;
		return { specifier: node.moduleSpecifier, late: false, erased };
	}
	if (ts.isExportDeclaration(node)) {
		const { moduleSpecifier: specifier, isTypeOnly: erased } = node;
		return { specifier, late: false, erased };
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
		return { specifier: node.argument.literal, late: false, erased: true };
	}
	if (
		ts.isCallExpression(node) &&
		node.expression.kind === ts.SyntaxKind.ImportKeyword
	) {
		return { specifier: node.arguments[0], late: true, erased: false };
	}
}

function fileMeant(path: string, from: string, paths: Set<string>) {
	if (!from.startsWith(".")) {
		return undefined;
	}
	const file = join(path, "..", from);
	return [file, `${file}.ts`, `${file}.tsx`].find((it) => paths.has(it));
}
