import { useEffect, useState } from "react";
import type { Book } from "../catalog/books";
import { usePrice } from "../catalog/prices";
import { PaymentSkeleton } from "./form-parts";
import type { Payment } from "./payment";
import { PaymentPanel } from "./payment-panel";

/**
 * The payment as soon as anything is known of it, and kept up to date from then on.
 *
 * @param recalled what the shop last saw of it, if it remembers
 * @param payment what Stripe says of it now; null where nothing was asked
 */
export function CurrentPayment({
	recalled,
	payment,
	book,
	publishableKey,
}: {
	recalled: Payment | null;
	payment: Promise<Payment> | Payment | null;
	book: Book;
	publishableKey: string;
}) {
	const price = usePrice(book);
	const news = useNews(payment);
	// A form that works is worth more than the news that Stripe can't be asked about it.
	const latest = news?.state === "unavailable" ? (recalled ?? news) : news;
	const known = latest ?? recalled;
	if (!known) return payment && <PaymentSkeleton price={price} />;
	return (
		<PaymentPanel
			key={known.state === "unavailable" ? known.state : known.paymentId}
			payment={known}
			certain={news !== null}
			book={book}
			publishableKey={publishableKey}
		/>
	);
}

/**
 * What Stripe last said; null until it has. Not by <Await>, whose content React makes ready for use when it
 * has nothing else to do, and this is what everybody waits for.
 */
function useNews(payment: Promise<Payment> | Payment | null) {
	const [news, setNews] = useState(payment instanceof Promise ? null : payment);
	useEffect(() => {
		let mounted = true;
		Promise.resolve(payment)
			.catch(() => cutOff)
			.then((payment) => mounted && setNews(payment));
		return () => {
			mounted = false;
		};
	}, [payment]);
	return news;
}

/** The answer broke off, so whatever Stripe said did not arrive. */
const cutOff: Payment = { state: "unavailable", reference: null };
