import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { cookieAttributes, cookieName } from "../cookie-options.server";
import type { Claim } from "./return-params.server";

/** The claim with the secret this browser showed on an earlier visit, if it has none in its URL. */
export async function recallSecret(
	claim: Claim,
	request: Request,
): Promise<Claim> {
	if (claim.clientSecret) {
		return claim;
	}
	const secrets = await readSecrets(request);
	return { ...claim, clientSecret: secrets[claim.paymentId] ?? null };
}

/** The cookie that lets this browser see the receipt again without a secret in its URL. */
export async function rememberSecret(
	{ paymentId, clientSecret }: Claim,
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
	...cookieAttributes,
	maxAge: 30 * 24 * 60 * 60,
});
