import { env } from "../config/env.server";

/** The origin that shoppers know the shop by; a proxy in front may have changed the request's own. */
export const publicOrigin = ({ url }: Request) =>
	env.origin ?? new URL(url).origin;
