import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeVersionError } from "../../../app/config/check-node-version.cjs";

it.each(["20.0.0", "20.20.2", "22.1.0", "100.0.0"])(
	"takes Node %s",
	(version) => {
		expect(nodeVersionError(version)).toBe("");
	},
);

it.each(["19.9.0", "18.20.4", "9.11.2", "0.12.18"])(
	"refuses Node %s in one sentence that names the cure",
	(version) => {
		expect(nodeVersionError(version)).toMatch(
			/^[^\n]*needs Node 20 or newer[^\n]*$/,
		);
		expect(nodeVersionError(version)).toContain(`this is Node ${version}`);
		expect(nodeVersionError(version)).toContain("nvm install");
	},
);

it("takes the Node that .nvmrc chooses", () => {
	expect(nodeVersionError(readFileSync(".nvmrc", "utf8"))).toBe("");
});

describe.each(["dev", "build", "start"])("npm run %s", (script) => {
	it("goes no further on an old Node", () => {
		const { status, stderr } = spawnSync("npm", ["run", script], {
			encoding: "utf8",
			timeout: 20_000,
			env: { ...process.env, NODE_OPTIONS: `--import ${asIfOld}` },
		});
		expect(status).not.toBe(0);
		expect(stderr).toContain(
			"needs Node 20 or newer, and this is Node 18.20.4",
		);
	});
});

const asIfOld = `data:text/javascript,${encodeURIComponent(
	'Object.defineProperty(process.versions, "node", { value: "18.20.4" });',
)}`;
