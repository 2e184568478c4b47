import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { env } from "../../config/env.server";
import { cookieName, cookieOptions } from "../cookie-options.server";
import { clientSecret, paymentIntentId } from "../payment-id.server";
import type { ReturnParams } from "./return-params.server";

/** The parameters with the secret that this browser's cookie has, if there is none in the URL. */
export async function withStoredSecret(
	params: ReturnParams,
	request: Request,
): Promise<ReturnParams> {
	if (params.clientSecret) {
		return params;
	}
	const stored = (await readSecrets(request))[params.paymentId];
	return stored ? { ...params, clientSecret: stored, isStored: true } : params;
}

/** The payments whose receipts this browser has seen, the last first; at most ten. */
export async function storedReceipts(
	request: Request,
): Promise<ReturnParams[]> {
	return Object.entries(await readSecrets(request))
		.slice(-maxReceipts)
		.map(([paymentId, clientSecret]) => ({
			paymentId,
			clientSecret,
			isStored: true,
		}))
		.reverse();
}

/** The cookie that lets this browser see the receipt again without a secret in its URL. */
export async function receiptCookieHeader(
	{ paymentId, clientSecret }: ReturnParams,
	request: Request,
): Promise<string | null> {
	if (!clientSecret) {
		return null;
	}
	const { [paymentId]: _, ...others } = await readSecrets(request);
	const latest = Object.entries(others).slice(-(maxReceipts - 1));
	return cookie.serialize({
		...Object.fromEntries(latest),
		[paymentId]: clientSecret,
	});
}

async function readSecrets(request: Request) {
	const value: unknown = await cookie
		.parse(request.headers.get("Cookie"))
		.catch(() => null);
	return schema.catch({}).parse(value);
}

// The same shapes as in a URL, so that nothing is written that could not be read again.
const schema = z.record(paymentIntentId, clientSecret);

// A browser keeps 4 KB a cookie; a receipt takes about 130 bytes of it.
const maxReceipts = 10;

// Signed, so that nobody can have Stripe asked about payments that they make up.
const cookie = createCookie(cookieName("receipts"), {
	...cookieOptions,
	secrets: env.cookieSecrets,
	maxAge: 30 * 24 * 60 * 60,
});
