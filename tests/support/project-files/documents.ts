import { readFileSync } from "node:fs";
import { tree } from "./git-files";
import { all } from "./match-all";

/** A Markdown file of the project, taken apart as far as what it says can be checked. */
interface Document {
	path: string;
	text: string;
	/** What stands in backticks: spans and whole blocks. */
	code: string[];
	/** Where its links and pictures lead. */
	links: string[];
	/** What a link to one of its headings says after the "#". */
	anchors: string[];
	claims: Claim[];
}

/** That a file has this in it. */
type Claim = [what: string, file: string];

function readDocument(path: string): Document {
	const text = readFileSync(path, "utf8");
	const prose = text.replace(block, "");
	return {
		path,
		text,
		code: [...(text.match(block) ?? []), ...all(prose, /`([^`\n]+)`/g)],
		links: linksIn(prose.replace(/`[^`\n]+`/g, "")),
		anchors: all(prose, /^#{1,6} +(.+?) *#*$/gm).map(anchorOf),
		claims: [...namesIn(text), ...titlesIn(text)],
	};
}

/** Code between fences, or behind an empty line and four spaces. */
const block = /^( *)```[\s\S]*?^\1```$|(?<=\n\n) {4}.+$/gm;

const linksIn = (prose: string) => [
	...all(prose, /\]\(<?([^()\s<>]+)>?(?: +"[^"]*")?\)/g),
	...all(prose, /^\[[^\]]+\]: +(\S+)/gm),
];

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string) =>
	heading
		.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, "")
		.replace(/\s/g, "-");

/** "`name` in `file`" */
const namesIn = (text: string) =>
	[...text.matchAll(/`(\w+)`\s+in\s+`([\w./-]+)`/g)].map(
		([, name = "", file = ""]): Claim => [name, file],
	);

/** "`file`: "the title of a test", "another"" */
const titlesIn = (text: string) =>
	[...text.matchAll(/`([\w./-]+)`:((?:,? "[^"]+")+)/g)].flatMap(
		([, file = "", quoted = ""]) =>
			all(quoted, /"([^"]+)"/g).map((title): Claim => [title, file]),
	);

export const documents = tree
	.filter((path) => path.endsWith(".md"))
	.map(readDocument);
