import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { cookieName, cookieOptions } from "../cookie-options.server";
import type { ReturnParams } from "./return-params.server";

/** The claim with the secret this browser showed on an earlier visit, if it has none in its URL. */
export async function withStoredSecret(
	claim: ReturnParams,
	request: Request,
): Promise<ReturnParams> {
	if (claim.clientSecret) {
		return claim;
	}
	const secrets = await readSecrets(request);
	return { ...claim, clientSecret: secrets[claim.paymentId] ?? null };
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
	return shape.catch({}).parse(value);
}

const shape = z.record(
	z.string().regex(/^pi_\w{1,80}$/),
	z.string().regex(/^pi_\w{1,160}$/),
);

// A browser keeps 4 KB a cookie; a receipt takes about 130 bytes of it.
const maxReceipts = 10;

const cookie = createCookie(cookieName("receipts"), {
	...cookieOptions,
	maxAge: 30 * 24 * 60 * 60,
});
