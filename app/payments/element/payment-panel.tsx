import { Form, Link } from "@remix-run/react";
import type { Book } from "../../catalog/books";
import { usePrice } from "../../catalog/use-price";
import { contactOf, useSeller } from "../../config/seller";
import { paths } from "../../paths";
import { Reference } from "../../ui/reference";
import { StackTrace } from "../../ui/stack-trace";
import { useTitlePrefix } from "../../ui/use-title-prefix";
import type {
	Payment,
	SettledPayment,
	UnavailablePayment,
} from "../intent/payment";
import { PaymentForm } from "./payment-form";

/** The right-hand side of the checkout: the form, or why there is none. */
export function PaymentPanel({
	payment,
	isConfirmed,
	book,
	publishableKey,
	offersLink,
	ended,
	onEnded,
}: {
	payment: Payment;
	/** Whether Stripe has just said so; if not, it may yet turn out otherwise. */
	isConfirmed: boolean;
	book: Book;
	publishableKey: string;
	offersLink: boolean;
	/** The id of the payment that this one replaces, if it ended while its form was open. */
	ended: string | null;
	onEnded: (paymentId: string) => void;
}) {
	const price = usePrice(book);
	switch (payment.state) {
		case "open":
			return (
				<PaymentForm
					key={payment.clientSecret}
					payment={payment}
					isConfirmed={isConfirmed}
					item={book.item}
					price={price}
					publishableKey={publishableKey}
					offersLink={offersLink}
					isReplacement={ended !== null && ended !== payment.paymentId}
					onEnded={() => onEnded(payment.paymentId)}
				/>
			);
		case "settled":
			return <Settled payment={payment} book={book} />;
		case "unavailable":
			return <Unavailable payment={payment} book={book} />;
	}
}

function Settled({ payment, book }: { payment: SettledPayment; book: Book }) {
	useTitlePrefix(payment.paid ? "Already paid" : "On its way");
	return (
		<div className="notice" role="status">
			<h2>
				{payment.paid
					? "You have already paid for this book"
					: "Your payment is on its way"}
			</h2>
			<div className="choices">
				<Link
					className="button"
					to={paths.receipt(payment.paymentId)}
					viewTransition
				>
					See the receipt
				</Link>
				<Form method="post" action={paths.checkout(book.item)}>
					<button className="button quiet" type="submit">
						Buy another copy
					</button>
				</Form>
			</div>
		</div>
	);
}

function Unavailable({
	payment,
	book,
}: {
	payment: UnavailablePayment;
	book: Book;
}) {
	const { reference, needsNewCart, stack } = payment;
	const seller = useSeller();
	useTitlePrefix("Not available");
	return (
		<div className="notice" role="alert">
			<h2>We cannot take payments just now</h2>
			<p>
				Our payment service isn’t answering properly, so we can’t show you a
				form to pay with. Please try again in a moment.
			</p>
			{reference && (
				<Reference contact={contactOf(seller, reference)}>
					<code>{reference}</code>
				</Reference>
			)}
			<StackTrace stack={stack} />
			{/* A POST begins a new cart, as it does for another copy. */}
			<Form
				method={needsNewCart ? "post" : "get"}
				action={paths.checkout(book.item)}
			>
				<input type="hidden" name="item" value={book.item} />
				<button className="button" type="submit">
					Try again
				</button>
			</Form>
		</div>
	);
}
