import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { webhookEvents } from "../../app/payments/fulfilment/webhook-events.server";
import packageJson from "../../package.json";
import { documents } from "../support/project-files/documents";
import {
	filesAt,
	isFileOrFolder,
	isGenerated,
	pathsIn,
	projectFiles,
} from "../support/project-files/git-files";
import { matchAll } from "../support/project-files/match-all";

/** Files that the documents name though they are not here: the shop would have them after a move. */
const toCome = ["react-router.config.ts"];

describe.each(documents)("$path", ({ path, code, links }) => {
	const allCode = code.join("\n");

	it("leads only to files, folders and headings that are there", () => {
		expect(links.filter((link) => !leadsSomewhere(link, path))).toEqual([]);
	});

	it("names only files and folders that are there", () => {
		const named = pathsIn(allCode);
		expect(named.filter((name) => !isThere(name))).toEqual([]);
	});

	it("names only scripts that npm can run", () => {
		const scripts = Object.keys(packageJson.scripts);
		const run = matchAll(allCode, /\bnpm run ([\w:-]+)/g);
		expect(run.filter((name) => !scripts.includes(name))).toEqual([]);
		const short = matchAll(allCode, /\bnpm (?!run )([\w:-]+)/g);
		expect(short.filter((name) => !shortOnes.includes(name))).toEqual([]);
	});

	it("names only settings that are read somewhere", () => {
		const named = [
			...matchAll(allCode, /\b([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)\b/g),
			...matchAll(allCode, /\b([A-Z]{2,})=/g),
		];
		expect(named.filter((name) => !settingsRead.includes(name))).toEqual([]);
	});
});

describe("every setting of the shop, and no other,", () => {
	const settings = settingsOfShop()
		.filter((name) => !renamedSettings().includes(name))
		.sort();

	it("is in .env.example", () => {
		expect(matchAll(read(".env.example"), /^(\w+)=/gm).sort()).toEqual(
			settings,
		);
	});

	it("has its row in the README", () => {
		const firstCells = matchAll(read("README.md"), /^\|([^|]+)\|/gm).join();
		expect(matchAll(firstCells, /`([A-Z_]+)`/g).sort()).toEqual(settings);
	});
});

it("every event that the shop acts on, and no other, is to be added to its endpoint", () => {
	const [, section = ""] = read(".github/RUNNING.md").split("## Webhooks");
	const [paragraph = ""] = section.split("\n## ");
	expect(matchAll(paragraph, /`([a-z_]+(?:\.[a-z_]+)+)`/g).sort()).toEqual(
		[...webhookEvents.keys()].sort(),
	);
});

function leadsSomewhere(link: string, from: string) {
	if (/^[a-z]+:/.test(link)) {
		return true;
	}
	const [target = "", anchor] = link.split("#");
	const path = target === "" ? from : join(dirname(from), target);
	if (anchor === undefined) {
		return isFileOrFolder(path);
	}
	const document = documents.find((other) => other.path === path);
	return document?.anchors.includes(anchor) ?? false;
}

const isThere = (name: string) =>
	toCome.includes(name) || isGenerated(name) || filesAt(name).length > 0;

/** What npm runs without "run", its own commands and ours. */
const shortOnes = [
	"ci",
	"install",
	"uninstall",
	"audit",
	"outdated",
	"prune",
	"start",
	"test",
];

const settingsRead = [
	...settingsOfShop(),
	...projectFiles
		.filter((path) => /\.(ts|mjs)$/.test(path))
		.flatMap((path) => matchAll(read(path), /\bprocess\.env\.([A-Z_]+)/g)),
	// By remix-serve, and by Node itself.
	"HOST",
	"NODE_OPTIONS",
];

function settingsOfShop() {
	return [...new Set(matchAll(readSettings(), /^\t([A-Z_]+): /gm))];
}

/** Old names, which stop the start. */
function renamedSettings() {
	return matchAll(readSettings(), /^\t([A-Z_]+): renamedTo\(/gm);
}

function readSettings() {
	return ["env", "seller", "stripe-keys"]
		.map((name) => read(`app/config/${name}.server.ts`))
		.join("");
}

function read(path: string) {
	return readFileSync(path, "utf8");
}
