import { env } from "../config/env.server";

/** Over TLS a name that only this very host can have set, and only over TLS. */
export const cookieName = (name: string) =>
	env.isHttps ? `__Host-${name}` : name;

/** What all our cookies have in common: no script reads them, and no other site's form sends them. */
export const cookieOptions = {
	httpOnly: true,
	sameSite: "lax",
	secure: env.isHttps,
	path: "/",
} as const;
