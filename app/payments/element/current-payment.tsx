import { Await } from "@remix-run/react";
import { Suspense, useEffect, useState } from "react";
import type { Book } from "../../catalog/books";
import { usePrice } from "../../catalog/use-price";
import type { Payment } from "../intent/payment";
import { LateForm } from "./form-errors";
import { PaymentSkeleton } from "./form-parts";
import { PaymentPanel } from "./payment-panel";

interface Shown {
	book: Book;
	publishableKey: string;
	offersLink: boolean;
}

/**
 * The payment as soon as anything is known of it, and kept up to date from then on.
 *
 * @param cached what this process last saw of it, if anything
 * @param payment what Stripe says of it now
 */
export function CurrentPayment({
	cached,
	payment,
	...shown
}: Shown & {
	cached: Payment | null;
	payment: Promise<Payment> | Payment;
}) {
	const price = usePrice(shown.book);
	const { item } = shown.book;
	const [ended, setEnded] = useState<[item: string, id: string] | null>(null);
	return (
		<>
			<LateForm />
			<Suspense fallback={<PaymentSkeleton price={price} />}>
				<Await resolve={cached ?? payment}>
					{(first) => (
						<RefreshedPayment
							key={idOf(first)}
							first={first}
							current={payment}
							ended={ended?.[0] === item ? ended[1] : null}
							onEnded={(paymentId) => setEnded([item, paymentId])}
							{...shown}
						/>
					)}
				</Await>
			</Suspense>
		</>
	);
}

function RefreshedPayment({
	first,
	current,
	...shown
}: Shown & {
	first: Payment;
	current: Promise<Payment> | Payment;
	ended: string | null;
	onEnded: (paymentId: string) => void;
}) {
	const [fresh, setFresh] = useState<Payment | null>(null);
	useEffect(() => {
		let mounted = true;
		void Promise.resolve(current).then(
			(payment) => mounted && setFresh(payment),
			// The answer broke off, and what is shown may still be right.
			() => {},
		);
		return () => {
			mounted = false;
		};
	}, [current]);
	// Keep a working form when the refresh fails.
	const latest = fresh && fresh.state !== "unavailable" ? fresh : first;
	return (
		<PaymentPanel payment={latest} isConfirmed={fresh !== null} {...shown} />
	);
}

const idOf = (payment: Payment) =>
	payment.state === "unavailable" ? payment.state : payment.paymentId;
