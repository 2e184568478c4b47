import { version } from "../../package.json";
import { env } from "../env.server";

/** For load balancers and tests: the process answers. Stripe is not asked. */
export const loader = () =>
	Response.json({ status: "ok", mode: env.mode, version });
