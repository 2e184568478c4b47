import { readFileSync } from "node:fs";
import { projectFiles } from "./git-files";
import { matchAll } from "./match-all";

/** A Markdown file of the project, and the parts of it that can be checked. */
interface Document {
	path: string;
	/** Code spans and code blocks. */
	code: string[];
	/** The targets of its links and pictures. */
	links: string[];
	/** The ids of its headings, which links name after "#". */
	anchors: string[];
}

function readDocument(path: string): Document {
	const text = readFileSync(path, "utf8");
	const prose = text.replace(block, "");
	return {
		path,
		code: [...(text.match(block) ?? []), ...matchAll(prose, /`([^`\n]+)`/g)],
		links: linksIn(prose.replace(/`[^`\n]+`/g, "")),
		anchors: matchAll(prose, /^#{1,6} +(.+?) *#*$/gm).map(anchorOf),
	};
}

/** Code between fences, or behind an empty line and four spaces. */
const block = /^( *)```[\s\S]*?^\1```$|(?<=\n\n) {4}.+$/gm;

const linksIn = (prose: string) => [
	...matchAll(prose, /\]\(<?([^()\s<>]+)>?(?: +"[^"]*")?\)/g),
	...matchAll(prose, /^\[[^\]]+\]: +(\S+)/gm),
];

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string) =>
	heading
		.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, "")
		.replace(/\s/g, "-");

export const documents = projectFiles
	.filter((path) => path.endsWith(".md"))
	.map(readDocument);
