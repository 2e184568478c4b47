// Runs on any version of Node, so its syntax is old.
const { engines } = require("../../package.json");

const needed = parseInt(engines.node.replace(">=", ""), 10);

/**
 * Why the shop does not run on this version of Node, and what to do; empty if it does.
 *
 * @param {string} version
 */
exports.nodeVersionError = (version) =>
	parseInt(version, 10) < needed
		? `Marginalia needs Node ${needed} or newer, and this is Node ${version}: install one from https://nodejs.org, or with \`nvm install\`.`
		: "";

const error = exports.nodeVersionError(process.versions.node);
if (error && require.main === module) {
	process.stderr.write(`\n${error}\n\n`);
	process.exit(1);
}
