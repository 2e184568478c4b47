import type { Book } from "../../catalog/books";
import { deliveryArea } from "../../catalog/delivery";
import { paths } from "../../paths";
import type { Payment } from "../intent/payment";

/**
 * Goes to the page that shows without scripts where the payment stands; where it is open, says that paying
 * needs them.
 */
export const WithoutScripts = ({
	book,
	payment,
}: {
	book: Book;
	payment: Promise<Payment> | Payment | null;
}) => {
	const late = payment instanceof Promise;
	return (
		<noscript>
			{/* A browser with scripts draws none of it, so its files need not have it. */}
			{import.meta.env.SSR && (
				<>
					{late && (
						<meta
							httpEquiv="refresh"
							content={`0;url=${paths.checkoutWithoutScripts(book.item)}`}
						/>
					)}
					{(late || payment?.state === "open") && (
						<div className="notice">
							<p>
								Paying needs JavaScript, because your card details go straight
								to Stripe. Please switch it on and reload this page. It then
								asks for:
							</p>
							<ul>
								<li>your email, if Stripe is to send you a receipt;</li>
								<li>your name and address in {deliveryArea};</li>
								<li>a card, or another way to pay.</li>
							</ul>
						</div>
					)}
				</>
			)}
		</noscript>
	);
};
