import type { Hono } from "hono";
import type { Account, ChallengeResult } from "../account";
import { parseForm } from "../api/request";
import { noRequest } from "../events/record-event";
import { withPaymentResult } from "../shared/return-url";
import {
	authorizePage,
	bankPage,
	challengePage,
	donePage,
	gonePage,
	receiptPage,
	refusedPage,
} from "./pages";
import {
	findAction,
	finishAction,
	type PendingAction,
} from "./pending-actions";
import { qrCodeImage } from "./qr-code";

type SubmittedAction = PendingAction & { result: ChallengeResult };

/** Adds the pages on which a customer authorizes or fails a payment, and the handlers of their forms. */
export function addCustomerPages(app: Hono, account: Account) {
	const pages = {
		"/emulator/authorize": authorizePage,
		"/emulator/three-ds-2-challenge": challengePage,
		"/emulator/acs": bankPage,
	};
	for (const [path, page] of Object.entries(pages)) {
		app.get(path, ({ req }) => {
			const action = findAction(account, req.query("source"));
			return action ? page(action) : gonePage();
		});
	}

	app.post("/emulator/acs", async ({ req }) => {
		const submission = await readSubmission(req.raw, account);
		if (submission instanceof Response) {
			return submission;
		}
		submission.pending.challengeResult = submission.result;
		return donePage();
	});

	app.post("/emulator/authorize", async ({ req }) => {
		const submission = await readSubmission(req.raw, account);
		if (submission instanceof Response) {
			return submission;
		}
		const { origin } = new URL(req.url);
		const context = { account, cause: noRequest, origin };
		finishAction(context, submission, submission.result);
		return returnToShop(submission);
	});

	app.get("/emulator/receipt", ({ req }) =>
		receiptPage(account.charges.get(req.query("charge") ?? "")),
	);
	app.get("/emulator/qr.svg", qrCodeImage);
}

async function readSubmission(request: Request, account: Account) {
	if (isCrossSite(request)) {
		return refusedPage();
	}
	const { source, outcome } = parseForm(await request.text());
	const action = findAction(account, source);
	if (!action || (outcome !== "authorized" && outcome !== "failed")) {
		return gonePage();
	}
	return { ...action, result: outcome } satisfies SubmittedAction;
}

/** Sec-Fetch-Site comes first, because without a referrer a form's Origin is "null" even from our own page. */
function isCrossSite({ headers, url }: Request) {
	const site = headers.get("Sec-Fetch-Site");
	if (site) {
		return site !== "same-origin" && site !== "none";
	}
	const origin = headers.get("Origin");
	return Boolean(origin && origin !== "null" && origin !== new URL(url).origin);
}

function returnToShop({ intent, pending }: SubmittedAction) {
	const address =
		pending.returnUrl &&
		webAddress(withPaymentResult(pending.returnUrl, intent.object));
	if (!address) {
		return donePage();
	}
	return new Response(null, {
		status: 303,
		headers: {
			"Cache-Control": "no-store",
			Location: address,
			"Referrer-Policy": "no-referrer",
		},
	});
}

/** As a header can hold it, or null if it is none: a `javascript:` would run on this origin. */
function webAddress(text: string) {
	const url = URL.canParse(text) ? new URL(text) : null;
	return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
