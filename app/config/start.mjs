// Imported first by npm start.
import "./load-dotenv.mjs";
import { existsSync } from "node:fs";

// The build is a production build. Any other value would make remix-serve and React show stacks to strangers.
process.env.NODE_ENV = "production";

const [, , build = ""] = process.argv;
if (!existsSync(build) || !existsSync("build/client")) {
	process.stderr.write(
		"\nThere is no build yet: run npm run build, then npm start.\n\n",
	);
	process.exit(1);
}
