import type { Hono } from "hono";
import type { Account, Act } from "../account";
import { parse } from "../api/request";
import { BY_ITSELF } from "../events/record-event";
import { authorize, fail } from "../payment-intents/authorize";
import { withPaymentResult } from "../shared/return-url";
import {
	authorizePage,
	bankPage,
	challengePage,
	donePage,
	gonePage,
	refusedPage,
} from "./pages";
import { type Action, findAction, finishChallenge } from "./pending-actions";
import { qrCode } from "./qr-code";

type Pressed = Action & { outcome: "authorized" | "failed" };

const FAILED = {
	type: "invalid_request_error",
	code: "payment_intent_payment_attempt_failed",
	message: "The payment failed.",
} as const;

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
		const pressed = await readPressed(req.raw, account);
		if (pressed instanceof Response) {
			return pressed;
		}
		pressed.pending.outcome = pressed.outcome;
		return donePage();
	});

	app.post("/emulator/authorize", async ({ req }) => {
		const pressed = await readPressed(req.raw, account);
		if (pressed instanceof Response) {
			return pressed;
		}
		finish({ account, cause: BY_ITSELF }, pressed);
		return returnToShop(pressed);
	});

	app.get("/emulator/qr.svg", qrCode);
}

async function readPressed(request: Request, account: Account) {
	if (isCrossSite(request)) {
		return refusedPage();
	}
	const { source, outcome } = parse(await request.text());
	const action = findAction(account, source);
	if (!action || (outcome !== "authorized" && outcome !== "failed")) {
		return gonePage();
	}
	return { ...action, outcome } satisfies Pressed;
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

function finish(act: Act, { intent, pending, outcome }: Pressed) {
	const { kind, method } = pending;
	if (kind === "challenge") {
		finishChallenge(act, intent, outcome);
	} else if (outcome === "authorized") {
		authorize(act, intent, { method });
	} else {
		fail(act, intent, { ...FAILED, payment_method: method.object });
	}
}

function returnToShop({ intent, pending }: Pressed) {
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
