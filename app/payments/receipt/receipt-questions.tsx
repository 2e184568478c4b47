import { contactOf, useSeller } from "../../config/seller";

/** Whom to ask about a payment, if there is anybody. */
export function ReceiptQuestions({ paymentId }: { paymentId: string }) {
	const contact = contactOf(useSeller(), paymentId);
	return contact ? (
		<p className="fine-print">
			A question about this payment? Write to{" "}
			<a href={contact.link}>{contact.address}</a> and quote the id above; it is
			all we need to find it.
		</p>
	) : null;
}
