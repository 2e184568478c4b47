import { formatMoney } from "../../i18n/format";
import type { Receipt } from "./receipt";

/** The amounts of a receipt, as the server writes them for this shopper. */
export interface FormattedReceipt {
	amount: string;
	/** Null where it is the amount. */
	received: string | null;
	/** Null where nothing went back. */
	refunded: string | null;
}

/** Writes the amounts of a receipt the way readers of this locale do. */
export const formatReceipt = (
	{ asked, received, refunded }: Receipt,
	locale: string,
): FormattedReceipt => ({
	amount: formatMoney(asked, locale),
	received:
		received.amount === asked.amount ? null : formatMoney(received, locale),
	refunded: refunded.amount > 0 ? formatMoney(refunded, locale) : null,
});
