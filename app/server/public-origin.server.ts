import { env } from "../config/env.server";

/** The shop's origin as shoppers see it. Behind a proxy the request's own may be another. */
export const publicOrigin = ({ url }: Request) =>
	env.origin ?? new URL(url).origin;
