// Runs before anything else is read, so it is written in a syntax that very old versions of Node know.
const { engines } = require("../../package.json");

const needed = parseInt(engines.node.replace(">=", ""), 10);

/**
 * What to tell whoever runs the shop on this version of Node; nothing if it is new enough.
 *
 * @param {string} version
 */
exports.refusalOf = (version) =>
	parseInt(version, 10) < needed
		? `Marginalia needs Node ${needed} or newer, and this is Node ${version}: install one from https://nodejs.org, or with \`nvm install\`.`
		: "";

const refusal = exports.refusalOf(process.versions.node);
if (refusal && require.main === module) {
	process.stderr.write(`\n${refusal}\n\n`);
	process.exit(1);
}
