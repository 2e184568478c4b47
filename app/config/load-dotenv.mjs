// Runs before everything else, in development (vite.config.ts) and in production (npm start):
// remix-serve reads PORT before it loads the shop, so the settings have to be in place by then.
import { config } from "dotenv";

config({ quiet: true });
process.env.PORT ||= "5000";
