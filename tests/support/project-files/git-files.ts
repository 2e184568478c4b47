import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, extname, normalize } from "node:path/posix";
import { matchAll } from "./match-all";

/** Every file that git tracks or would track. */
export const projectFiles = execFileSync(
	"git",
	["ls-files", "--cached", "--others", "--exclude-standard"],
	{ encoding: "utf8" },
)
	.split("\n")
	.filter((path) => path && existsSync(path));

/** Each file with the places that name it: itself, and every folder that it is in. */
const places = projectFiles.map((file) => {
	const names = file.split("/");
	const at = names.map((_, depth) => names.slice(0, depth + 1).join("/"));
	return { file, at };
});

const filesAndFolders = new Set(places.flatMap(({ at }) => at));

/** Whether exactly this path is a file or a folder. */
export const isFileOrFolder = (path: string) =>
	filesAndFolders.has(path.replace(/\/$/, ""));

/**
 * The files of this name, or in the folder of this name: a whole path, or as much of its end as tells it apart,
 * such as `routes/home.tsx`.
 */
export const filesAt = (name: string) =>
	places.flatMap(({ file, at }) =>
		at.some((place) => endsWith(place, name)) ? file : [],
	);

/** Whether git ignores it because a command generates it. */
export const isGenerated = (name: string) =>
	ignored.includes(normalize(name).split("/")[0] ?? "");

/**
 * What in a piece of code can only be a path of this tree: it begins with a folder at the top of it, or ends as
 * one of its files does, or with a slash. Addresses and names of packages are not.
 */
export const pathsIn = (code: string) =>
	matchAll(code, /(?<![\w/:.@-])(\.{0,2}[\w-][\w./-]*)(?!\()/g)
		.map((word) => word.replace(/\.+$/, ""))
		.filter(
			(word) =>
				word.endsWith("/") ||
				endings.has(extname(word)) ||
				topFolders.has(/^(.*?)\//.exec(word)?.[1]),
		);

/** The end of a path is whole names, or the last part of one: `.server.ts`. */
const endsWith = (path: string, end: string) =>
	/^\.[^/]+$/.test(end)
		? path.endsWith(end)
		: `/${path}`.endsWith(`/${normalize(end).replace(/\/$/, "")}`);

const ignored = matchAll(
	readFileSync(".gitignore", "utf8"),
	/^\/?([^\s*]+?)\/?$/gm,
);

const topFolders = new Set(
	projectFiles
		.filter((path) => path.includes("/"))
		.map((path) => path.split("/")[0]),
);

const endings = new Set(
	projectFiles
		.filter((path) => extname(path) && !basename(path).startsWith("."))
		.map(extname),
);
