import type { Hono } from "hono";
import type { Account, ActionContext } from "../account";
import { parseForm } from "../api/request";
import { noRequest } from "../events/record-event";
import { authorize, failPayment } from "../payment-intents/authorize";
import { withPaymentResult } from "../shared/return-url";
import {
	authorizePage,
	bankPage,
	challengePage,
	donePage,
	gonePage,
	refusedPage,
} from "./pages";
import {
	findAction,
	finishChallenge,
	type PendingAction,
} from "./pending-actions";
import { qrCodeImage } from "./qr-code";

type SubmittedAction = PendingAction & { outcome: "authorized" | "failed" };

/** The pages on which a customer authorizes a payment, and what pressing their buttons does. */
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
		const pressed = await readSubmission(req.raw, account);
		if (pressed instanceof Response) {
			return pressed;
		}
		pressed.pending.outcome = pressed.outcome;
		return donePage();
	});

	app.post("/emulator/authorize", async ({ req }) => {
		const pressed = await readSubmission(req.raw, account);
		if (pressed instanceof Response) {
			return pressed;
		}
		finishAction({ account, cause: noRequest }, pressed);
		return returnToShop(pressed);
	});

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
	return { ...action, outcome } satisfies SubmittedAction;
}

/** With no referrer a form's Origin is "null" even from our own page, so Sec-Fetch-Site is believed first. */
function isCrossSite({ headers, url }: Request) {
	const site = headers.get("Sec-Fetch-Site");
	if (site) {
		return site !== "same-origin" && site !== "none";
	}
	const origin = headers.get("Origin");
	return Boolean(origin && origin !== "null" && origin !== new URL(url).origin);
}

function finishAction(
	act: ActionContext,
	{ intent, pending, outcome }: SubmittedAction,
) {
	const { kind, method } = pending;
	if (kind === "challenge") {
		finishChallenge(act, intent, outcome);
	} else if (outcome === "authorized") {
		authorize(act, intent, { method });
	} else {
		failPayment(act, intent, {
			...failedRedirect,
			payment_method: method.object,
		});
	}
}

function returnToShop({ intent, pending }: SubmittedAction) {
	if (!pending.returnUrl) {
		return donePage();
	}
	return new Response(null, {
		status: 303,
		headers: {
			"Cache-Control": "no-store",
			Location: withPaymentResult(pending.returnUrl, intent.object),
			"Referrer-Policy": "no-referrer",
		},
	});
}

const failedRedirect = {
	type: "invalid_request_error",
	code: "payment_intent_payment_attempt_failed",
	message: "The payment failed.",
} as const;
