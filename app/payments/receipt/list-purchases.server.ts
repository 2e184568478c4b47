import { formatMoney } from "../../i18n/format";
import { getLocale } from "../../i18n/locale.server";
import { readCart } from "../intent/cart.server";
import { findReceipt } from "./find-receipt.server";
import type { Purchase } from "./purchase-list";
import type { Receipt } from "./receipt";
import { storedReceipts } from "./receipt-cookie.server";
import { statusMessages } from "./status-messages";

/**
 * What this browser has bought, as far as our signed cookie vouches for it; the last first. Stripe is asked about all of
 * them at once, which are ten at most, and those that it gives no answer about come last. Never rejects.
 */
export async function listPurchases(request: Request): Promise<Purchase[]> {
	const cart = await readCart(request);
	const stored = await storedReceipts(request);
	const looks = stored.map((params) => findReceipt(params, cart, null));
	const locale = getLocale(request);
	const purchases = (await Promise.all(looks)).flatMap((answer, index) => {
		const paymentId = stored[index]?.paymentId ?? "";
		if (answer.found) {
			return isPurchase(answer.receipt) ? [known(answer.receipt, locale)] : [];
		}
		return answer.because === "no such payment"
			? []
			: [{ paymentId, known: null }];
	});
	return purchases.sort(
		(one, other) => (other.known?.at ?? 0) - (one.known?.at ?? 0),
	);
}

/** Whether anything was bought: not where the next step is still to pay. */
const isPurchase = ({ status }: Receipt) => !statusMessages[status].payAgain;

const known = (
	{ paymentId, status, item, asked, at }: Receipt,
	locale: string,
): Purchase => ({
	paymentId,
	known: { status, item, amount: formatMoney(asked, locale), at },
});
