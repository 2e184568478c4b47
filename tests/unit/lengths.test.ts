import ts from "typescript";
import { expect, it } from "vitest";
import {
	nodesOf,
	type Source,
	sourcesIn,
} from "../support/project-files/source-files";

const sources = [...sourcesIn("app"), ...sourcesIn("tests")];

it("no file is longer than 200 lines, unless it says why at its top", () => {
	const long = sources.filter(
		({ text }) => linesIn(text.trimEnd()) > 200 && !isExcused(text, 0),
	);
	expect(long.map(({ path }) => path)).toEqual([]);
});

it("no function is longer than 50 lines, unless it says why at its top", () => {
	expect(sources.flatMap(longFunctions)).toEqual([]);
});

function longFunctions({ path, text, tree }: Source) {
	return nodesOf(tree).flatMap((node) => {
		const body = ts.isFunctionLike(node) && "body" in node && node.body;
		if (!body || isChapter(node) || linesIn(node.getText()) <= 50) {
			return [];
		}
		const first = ts.isBlock(body) ? body.statements[0] : body;
		if (isExcused(text, first?.pos ?? body.pos)) {
			return [];
		}
		const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
		return [`${path}:${line + 1}`];
	});
}

/** Tests on one subject stand in a function, but none that anybody has to understand as a whole. */
const isChapter = ({ parent }: ts.Node) =>
	ts.isCallExpression(parent) &&
	/^(test\.)?describe\b/.test(parent.expression.getText());

const isExcused = (text: string, position: number) =>
	ts
		.getLeadingCommentRanges(text, position)
		?.some(({ pos, end }) => /Long because \S/.test(text.slice(pos, end)));

const linesIn = (text: string) => text.split("\n").length;
