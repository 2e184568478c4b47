import { spawnSync } from "node:child_process";

/**
 * Whether the tests may install packages of the system: as root, in CI or where INSTALL_PACKAGES asks for it. Nobody
 * who runs the tests should find something on the machine that was not asked for.
 */
export const mayInstallPackages = () =>
	process.getuid?.() === 0 &&
	Boolean(process.env.CI || process.env.INSTALL_PACKAGES);

/**
 * Installs a package with apt, if that is allowed.
 *
 * @param {string} name
 */
export function installPackage(name) {
	if (!mayInstallPackages()) {
		return;
	}
	for (const args of [
		["update", "-qq"],
		["install", "-y", "-qq", "--no-install-recommends", name],
	]) {
		spawnSync("apt-get", args, {
			stdio: "inherit",
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
	}
}
