import { randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { env } from "../env.server";
import { digest } from "./secrets.server";

/** A browser's cart: what ties its visits to one PaymentIntent per book. */
export interface Cart {
	/** Stands for the cart in metadata and idempotency keys, where the cookie's own value must not be seen. */
	hash: string;
	/** The cookie to set if the browser has none yet. */
	setCookie: string | null;
}

/** The cart in the request's cookie, or a new one. A cookie we could not have set is no cookie. */
export async function readCart(request: Request): Promise<Cart> {
	const id: unknown = await cookie
		.parse(request.headers.get("Cookie"))
		.catch(() => null);
	return typeof id === "string" && wellFormed.test(id)
		? { hash: digest(id), setCookie: null }
		: startCart();
}

/** A new cart, for a first visit or another copy. */
export async function startCart() {
	const id = randomBytes(16).toString("base64url");
	return { hash: digest(id), setCookie: await cookie.serialize(id) };
}

const wellFormed = /^[\w-]{22}$/;

const cookie = createCookie("cart", {
	httpOnly: true,
	sameSite: "lax",
	secure: env.origin?.startsWith("https:") ?? false,
	path: "/",
	maxAge: 24 * 60 * 60,
});
