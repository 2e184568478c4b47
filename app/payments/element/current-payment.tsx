import { Await } from "@remix-run/react";
import { Suspense, useEffect, useState } from "react";
import type { Book } from "../../catalog/books";
import { usePrice } from "../../catalog/use-price";
import type { Payment } from "../intent/payment";
import { PaymentSkeleton } from "./form-parts";
import { PaymentPanel } from "./payment-panel";

interface Shown {
	book: Book;
	publishableKey: string;
}

/**
 * The payment as soon as anything is known of it, and kept up to date from then on.
 *
 * @param recalled what the shop last saw of it, if it remembers
 * @param payment what Stripe says of it now; null where nothing was asked
 */
export function CurrentPayment({
	recalled: cached,
	payment,
	...shown
}: Shown & {
	recalled: Payment | null;
	payment: Promise<Payment> | Payment | null;
}) {
	const price = usePrice(shown.book);
	return (
		<Suspense fallback={<PaymentSkeleton price={price} />}>
			<Await resolve={cached ?? payment}>
				{(first) =>
					first && (
						<RefreshedPayment
							key={idOf(first)}
							first={first}
							now={payment}
							{...shown}
						/>
					)
				}
			</Await>
		</Suspense>
	);
}

function RefreshedPayment({
	first,
	now,
	...shown
}: Shown & { first: Payment; now: Promise<Payment> | Payment | null }) {
	const [fresh, setNews] = useState<Payment | null>(null);
	useEffect(() => {
		let mounted = true;
		void Promise.resolve(now).then((payment) => mounted && setNews(payment));
		return () => {
			mounted = false;
		};
	}, [now]);
	// A form that works is worth more than the news that Stripe can't be asked about it.
	const latest = fresh && fresh.state !== "unavailable" ? fresh : first;
	return <PaymentPanel payment={latest} certain={fresh !== null} {...shown} />;
}

const idOf = (payment: Payment) =>
	payment.state === "unavailable" ? payment.state : payment.paymentId;
