import { data } from "@remix-run/node";
import { env } from "../config/env.server";
import { paths } from "../paths";
import { requestId } from "../server/current-request.server";
import type { Failure } from "./error-message";

/** For a loader to throw: the error page with this status and text. */
const failure = (status: number, words: Failure, headers?: HeadersInit) =>
	data(
		{ ...words, reference: words.reference ?? requestId() },
		{ status, headers },
	);

/** The same for everybody: nothing went wrong that could be found in the log. */
export const noSuchPage = () =>
	data(
		{
			title: "There is no such page",
			sentence: "The address may be mistyped, or the page may have moved.",
		} satisfies Failure,
		{ status: 404 },
	);

export const noSuchBook = () =>
	failure(404, {
		title: "We do not sell that book",
		sentence: "These are the books that we do sell.",
	});

/** The same words whether there is no such payment or it is somebody else's: which of the two is nobody's business. */
export const notYourReceipt = () =>
	failure(404, {
		title: "This receipt opens only in the browser you paid with",
		sentence: `Please open its address there. If you gave an email address, Stripe’s own receipt is in your inbox.${orWrite}`,
		link: { to: paths.success(), words: "Your purchases in this browser" },
	});

export const receiptUnavailable = (
	{ reference, stack }: Pick<Failure, "reference" | "stack">,
	cleanAddress: string,
	headers: HeadersInit,
) =>
	failure(
		503,
		{
			title: "We can’t show your receipt just now",
			sentence:
				"We couldn’t reach Stripe to see where your payment stands. Please check again in a moment, before you pay a second time.",
			reference,
			cleanAddress,
			stack,
		},
		headers,
	);

export const tooManyPayments = (retryAfterSeconds: number) =>
	failure(
		429,
		{
			title: "One moment, please",
			sentence:
				"The checkout is very busy, so we haven’t started a new payment for you. Please try again shortly.",
		},
		{ "Retry-After": String(retryAfterSeconds) },
	);

export const tooManyReceipts = (retryAfterSeconds: number) =>
	failure(
		429,
		{
			title: "One moment, please",
			sentence:
				"Very many receipts are being asked for just now. Your payment stands as it is; please look again shortly, before you pay a second time.",
		},
		{ "Retry-After": String(retryAfterSeconds) },
	);

export const crossSiteRequest = () =>
	failure(403, {
		title: "That request came from another site",
		sentence: "Another site tried to do this in your name, so we did nothing.",
	});

// A browser discards a failed prefetch, and requests the page again when it is really visited.
export const noPrefetch = () =>
	failure(503, {
		title: "Not ready in advance",
		sentence: "This page is made at the moment you open it.",
	});

const orWrite = env.seller.email
	? ` Or write to ${env.seller.email} and quote the payment’s id; it begins with “pi_”.`
	: "";
