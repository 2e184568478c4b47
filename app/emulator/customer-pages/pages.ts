import { html } from "hono/html";
import type Stripe from "stripe";
import type { StoredIntent } from "../account";
import { formatAmount } from "../shared/currencies";
import { methodName } from "../shared/payment-method-names";
import { renderPage } from "./page-layout";
import type { PendingAction } from "./pending-actions";

/** The page that redirect methods lead to, where the customer authorizes or fails the payment. */
export function authorizePage({ intent, pending }: PendingAction) {
	const { source } = pending;
	const { type } = pending.method.object;
	const isCard = type === "card";
	const title = isCard
		? "3D Secure 2 Test Page"
		: `${methodName(type)} test payment page`;
	return renderPage(
		title,
		html`<main>
<p class="label">Emulator</p>
<h1>${title}</h1>
<p>This page is emulated. There’s no bank or payment service behind it, and no money moves. How should this payment end?</p>
<p class="amount">${priceOf(intent)}</p>
${isCard ? challengeForm("/emulator/authorize", source) : paymentForm(source)}
${destination(pending)}
</main>`,
	);
}

/** The page in Stripe.js's dialog, with the bank's page in a frame. */
export function challengePage({ pending }: PendingAction) {
	return renderPage(
		"3D Secure 2",
		html`<iframe name="stripe-challenge-frame" title="3D Secure challenge" src="/emulator/acs?source=${pending.source}"></iframe>`,
	);
}

/** The page of the bank. */
export function bankPage({ intent, pending }: PendingAction) {
	return renderPage(
		"3D Secure 2 Test Page",
		html`<main class="framed">
<p class="label">Emulator</p>
<h1>3D Secure 2 Test Page</h1>
<p>This page is emulated and plays the part of your bank. Complete the authentication for ${priceOf(intent)}, or fail it.</p>
${challengeForm("/emulator/acs", pending.source)}
</main>`,
	);
}

/** What `receipt_url` leads to. */
export function receiptPage(charge: Stripe.Charge | undefined) {
	if (!charge?.paid) {
		return gonePage();
	}
	const { amount, amount_captured, amount_refunded, currency } = charge;
	const [paid, back] = [amount_captured || amount, amount_refunded].map(
		(money) => formatAmount(money, currency),
	);
	return renderPage(
		"Receipt",
		html`<main><p class="label">Emulator</p><h1>Receipt</h1><p>${charge.description ?? ""}</p><p class="amount">${paid}</p>
<p>${charge.captured ? "Paid" : "On hold, not charged yet"}. Refunded: ${back}.</p></main>`,
	);
}

export function donePage() {
	return renderPage(
		"Done",
		html`<main><p class="label">Emulator</p><h1>Done</h1><p role="status">You can carry on with your payment.</p></main>`,
		{ challenge: "answered" },
	);
}

export function gonePage() {
	return renderPage(
		"Nothing to do here",
		html`<main><p class="label">Emulator</p><h1>Nothing to do here</h1><p>This payment isn’t waiting for you any more. Go back to the shop to see where it stands.</p></main>`,
		{ status: 404, challenge: "answered" },
	);
}

export function refusedPage() {
	return renderPage(
		"Refused",
		html`<main><p class="label">Emulator</p><h1>Refused</h1><p>Another site tried to answer for you, so we did nothing.</p></main>`,
		{ status: 403, challenge: "answered" },
	);
}

const priceOf = ({ object }: StoredIntent) =>
	formatAmount(object.amount, object.currency);

/** Anybody may have begun the payment, and sent the link to this page. */
function destination({ returnUrl }: PendingAction["pending"]) {
	return returnUrl === null
		? ""
		: html`<p class="after">Next, you’ll go to <strong>${new URL(returnUrl).host}</strong>.</p>`;
}

function paymentForm(source: string) {
	return html`<form method="post" action="/emulator/authorize">
<input type="hidden" name="source" value="${source}">
<button class="yes" name="outcome" value="authorized">Authorize Test Payment</button>
<button class="no" name="outcome" value="failed">Fail Test Payment</button>
</form>`;
}

function challengeForm(action: string, source: string) {
	return html`<form method="post" action="${action}">
<input type="hidden" name="source" value="${source}">
<button class="yes" id="test-source-authorize-3ds" name="outcome" value="authorized">Complete</button>
<button class="no" id="test-source-fail-3ds" name="outcome" value="failed">Fail</button>
</form>`;
}
