import { randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { env } from "../../config/env.server";
import { cookieName, cookieOptions } from "../cookie-options.server";
import { sha256 } from "../hash.server";

/** A browser's cart: what ties its visits to one PaymentIntent per book. */
export interface Cart {
	id: string;
	/** Seconds since 1970. */
	createdAt: number;
	/** The books whose checkout this cart has begun; see rate-limit.server.ts. */
	checkedOutItems: readonly string[];
	/** Whether the browser does not have it yet. */
	isNew: boolean;
}

/** The cart in the request's cookie, or a new one: a cookie that we did not sign, or that is too old, is no cart. */
export async function readCart(request: Request): Promise<Cart> {
	const value: unknown = await cookie
		.parse(request.headers.get("Cookie"))
		.catch(() => null);
	const { data: cart } = schema.safeParse(value);
	return cart && secondsLeft(cart) > 0
		? { ...cart, isNew: false }
		: startCart();
}

/** A new cart, for a first visit or another copy. */
export const startCart = (): Cart => ({
	id: randomBytes(16).toString("base64url"),
	createdAt: now(),
	checkedOutItems: [],
	isNew: true,
});

/** The Set-Cookie header that gives the browser this cart, for as long as is left of its day. */
export const cartCookie = (cart: Cart) => {
	const { id, createdAt, checkedOutItems } = cart;
	return cookie.serialize(
		{ id, createdAt, checkedOutItems },
		{ maxAge: secondsLeft(cart) },
	);
};

/** The cookies of a page that hands out a cart, so that tabs opened from it at the same moment have the same one. */
export async function newCartCookies(request: Request): Promise<string[]> {
	const cart = await readCart(request);
	return cart.isNew ? [await cartCookie(cart)] : [];
}

/** Stands for the cart in metadata and idempotency keys, where its id must not be seen. */
export const cartHash = ({ id }: Pick<Cart, "id">) => sha256(id);

/** No cookie outlives it, however often it is written anew. */
const secondsLeft = ({ createdAt }: Pick<Cart, "createdAt">) =>
	Math.min(createdAt + maxAgeSeconds - now(), maxAgeSeconds);

const now = () => Math.floor(Date.now() / 1000);

/**
 * Stripe remembers idempotency keys, and so which payment is this cart's, for at least 24 hours. An hour less leaves
 * room for clocks that differ and for a payment that is being made.
 */
const maxAgeSeconds = 23 * 60 * 60;

const schema = z.object({
	id: z.string().regex(/^[\w-]{22}$/),
	createdAt: z.int(),
	checkedOutItems: z.array(z.string()),
});

const cookie = createCookie(cookieName("cart"), {
	...cookieOptions,
	secrets: env.cookieSecrets,
});
