import {
	chmodSync,
	existsSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { installPackage } from "../../support/packages/debian-packages.mjs";

let folder: string;

/** An apt-get that only notes that it was called. */
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "apt-"));
	writeFileSync(join(folder, "apt-get"), `#!/bin/sh\ntouch ${folder}/called\n`);
	chmodSync(join(folder, "apt-get"), 0o755);
	vi.stubEnv("PATH", `${folder}${delimiter}${process.env.PATH}`);
	vi.stubEnv("CI", "");
	vi.stubEnv("INSTALL_PACKAGES", "");
});

afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

it.runIf(process.getuid).each([
	["root, unasked", 0, {}, false],
	["root in CI", 0, { CI: "true" }, true],
	["root who asks", 0, { INSTALL_PACKAGES: "1" }, true],
	["somebody else in CI", 1000, { CI: "true" }, false],
])(
	"tests run by %s: installs packages only where it may",
	(_, id, env, may) => {
		vi.spyOn(process, "getuid").mockReturnValue(id);
		for (const [name, value] of Object.entries(env)) {
			vi.stubEnv(name, value);
		}
		installPackage("nginx-light");
		expect(existsSync(join(folder, "called"))).toBe(may);
	},
);
