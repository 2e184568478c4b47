// Imported first in development (vite.config.ts) and in production (npm start), because remix-serve reads
// PORT before it loads the shop.
import { config } from "dotenv";

config({ quiet: true });
process.env.PORT ||= "5000";
