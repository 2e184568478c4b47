import type Stripe from "stripe";
import {
	cardData,
	confirmInBrowser,
	type Opened,
	withoutRedirects,
} from "./open-emulator";

/** Pays by card as a shopper does. Returns the response to the browser, and the intent and charge that a server then sees. */
export async function payByCard(opened: Opened, number: string, parts = {}) {
	const intents = opened.stripe.paymentIntents;
	const intent = await intents.create(withoutRedirects);
	const typed = cardData(number, parts);
	const answer = await confirmInBrowser(opened, intent, typed);
	const after = await intents.retrieve(intent.id, {
		expand: ["latest_charge", "payment_method"],
	});
	return { ...answer, after, charge: after.latest_charge as Stripe.Charge };
}
