// Imported first in development (vite.config.ts) and in production (npm start), because remix-serve reads
// PORT before it loads the shop. Vite imports it again when .env has been saved: what the file said before is
// taken back first. What is in the environment wins over the file.
import { config } from "dotenv";

/** @type {{ marginaliaFromFile?: string[] }} */
const shared = Object(globalThis);

for (const name of shared.marginaliaFromFile ?? []) {
	delete process.env[name];
}
const before = { ...process.env };
config({ quiet: true });
process.env.PORT ||= "5000";
shared.marginaliaFromFile = Object.keys(process.env).filter(
	(name) => !(name in before),
);
