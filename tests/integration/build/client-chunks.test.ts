import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { shopModules } from "../../../app/config/client-chunks";

it("each module of the shop's shared chunk exists", () => {
	expect(shopModules.filter((path) => !existsSync(`app/${path}`))).toEqual([]);
});

it("the client build has these chunks and no other", () => {
	const chunks = readdirSync("build/client/assets")
		.filter((file) => file.endsWith(".js") && !file.startsWith("manifest-"))
		.map((file) => file.replace(/-[\w-]{8}\.js$/, ""));
	expect(chunks.sort()).toEqual([...pages, ...shared].sort());
});

/** One a route; what runs on the server only leaves an empty file. */
const pages = [
	"checkout",
	"emulator",
	"health",
	"home",
	"inspector",
	"not-found",
	"receipt-email",
	"robots",
	"site-webmanifest",
	"sitemap",
	"stripe-webhook",
	"success",
];

const shared = ["entry.client", "framework", "install", "root", "shop"];
