import { randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { env } from "../../config/env.server";
import { cookieName, cookieOptions } from "../cookie-options.server";
import { sha256 } from "../hash.server";

/** A browser's cart: what ties its visits to one PaymentIntent per book. */
export interface Cart {
	id: string;
	/** The books whose checkout this cart has been admitted to; see limits.server.ts. */
	checkedOutItems: readonly string[];
	/** Whether the browser does not have it yet. */
	isNew: boolean;
}

/** The cart in the request's cookie, or a new one: a cookie we have not signed is no cookie. */
export async function readCart(request: Request): Promise<Cart> {
	const value: unknown = await cookie
		.parse(request.headers.get("Cookie"))
		.catch(() => null);
	const known = shape.safeParse(value);
	return known.success ? { ...known.data, isNew: false } : startCart();
}

/** A new cart, for a first visit or another copy. */
export const startCart = (): Cart => ({
	id: randomBytes(16).toString("base64url"),
	checkedOutItems: [],
	isNew: true,
});

/** The Set-Cookie header that gives the browser this cart. */
export const cartCookie = ({ id, checkedOutItems: opened }: Cart) =>
	cookie.serialize({ id, opened });

/** Stands for the cart in metadata and idempotency keys, where its id must not be seen. */
export const cartHash = ({ id }: Cart) => sha256(id);

const shape = z.object({
	id: z.string().regex(/^[\w-]{22}$/),
	checkedOutItems: z.array(z.string()),
});

const cookie = createCookie(cookieName("cart"), {
	...cookieOptions,
	maxAge: 24 * 60 * 60,
	// Every instance of the shop has the same keys, and so the same signature.
	secrets: [sha256(`cart ${env.secretKey}`)],
});
