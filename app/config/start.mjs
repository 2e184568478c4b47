// Imported first by npm start.
import "./load-dotenv.mjs";
import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

// The build is a production build. Any other value would make remix-serve and React show stacks to strangers.
process.env.NODE_ENV = "production";

// V8 would let the heap grow to four times what is in use before it cleans up. The shop needs little, and with half as
// much again it takes no more CPU time. The room for new objects stands in the command: V8 asks for it only once, before this.
setFlagsFromString("--heap-growing-percent=50");

const [, , build = ""] = process.argv;
if (!existsSync(build) || !existsSync("build/client")) {
	process.stderr.write(
		"\nThere is no build yet: run npm run build, then npm start.\n\n",
	);
	process.exit(1);
}
