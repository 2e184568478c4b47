import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { cookieName, cookieOptions } from "../cookie-options.server";
import { clientSecret, paymentIntentId } from "../payment-id.server";
import type { ReturnParams } from "./return-params.server";

/** The parameters with the secret this browser showed on an earlier visit, if it has none in its URL. */
export async function withStoredSecret(
	params: ReturnParams,
	request: Request,
): Promise<ReturnParams> {
	if (params.clientSecret) {
		return params;
	}
	const secrets = await readSecrets(request);
	return { ...params, clientSecret: secrets[params.paymentId] ?? null };
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

const cookie = createCookie(cookieName("receipts"), {
	...cookieOptions,
	maxAge: 30 * 24 * 60 * 60,
});
