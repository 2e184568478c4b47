import { randomBytes } from "node:crypto";
import { z } from "zod";

/** One or more secrets, separated by commas: the first signs, all of them are accepted. */
export const cookieSecretList = () =>
	z
		.string()
		.transform((text) => text.split(",").map((secret) => secret.trim()))
		.refine((secrets) => secrets.every(({ length }) => length >= 32), {
			error: `must have at least 32 characters. ${cure}`,
		});

/** What to do about a missing one. */
export const cure =
	"Make one with `openssl rand -hex 32`. To replace it, put the new one before the old one, separated by a comma, and take the old one out a day later.";

/** A secret for one process, where carts need not outlive it. */
export const madeUpSecret = () => randomBytes(32).toString("hex");
