import { formatAddress } from "../../i18n/address";
import { formatMoney } from "../../i18n/format";
import type { Receipt } from "./receipt";

/** The amounts and the address of a receipt, as the server writes them for this shopper. */
export interface FormattedReceipt {
	amount: string;
	/** Null where it is the amount. */
	received: string | null;
	/** Null where nothing went back. */
	refunded: string | null;
	/** Name and address, line by line; null where there is none. */
	recipient: string[] | null;
}

/** Writes the amounts of a receipt the way readers of this locale do, and the address the way its country does. */
export const formatReceipt = (
	{ asked, received, refunded, shipping }: Receipt,
	locale: string,
): FormattedReceipt => ({
	amount: formatMoney(asked, locale),
	received:
		received.amount === asked.amount ? null : formatMoney(received, locale),
	refunded: refunded.amount > 0 ? formatMoney(refunded, locale) : null,
	recipient: shipping && [shipping.name, ...formatAddress(shipping.address)],
});
