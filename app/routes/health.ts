import { env } from "../config/env.server";
import { version } from "../config/version";

/** For load balancers and tests: the process answers. Stripe is not asked. */
export const loader = () =>
	Response.json(
		{ status: "ok", mode: env.mode, version },
		{ headers: { "Cache-Control": "no-store" } },
	);
