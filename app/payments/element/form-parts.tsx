import { type ReactNode, useEffect, useRef } from "react";
import { waiting } from "../../ui/late-watch";
import { EmailField } from "./email-field";

/** The form's own size, while the payment behind it is being made. */
export const PaymentSkeleton = ({ price }: { price: string }) => (
	<div className="payment-form needs-script" aria-busy="true" {...waiting}>
		<Announcement>The card form is on its way.</Announcement>
		<div className="form-column">
			{/* What is typed here would go with the skeleton. */}
			<EmailField disabled />
			<AddressSlot loading />
		</div>
		<div className="form-column">
			<ElementSlot loading />
			<PayButton disabled>{`Pay ${price}`}</PayButton>
		</div>
	</div>
);

/** Where the Address Element goes; the skeleton has its size. */
export const AddressSlot = ({ loading, children }: SlotProps) => (
	<div className="element-slot address-slot">
		{children}
		{loading && <Skeleton bars={7} />}
	</div>
);

/** Where the Payment Element goes; the skeleton has its size: four methods, a card number, and two rows of two fields. */
export const ElementSlot = ({ loading, children }: SlotProps) => (
	<div className="element-slot">
		{children}
		{loading && <Skeleton bars={9} />}
	</div>
);

interface SlotProps {
	loading: boolean;
	children?: ReactNode;
}

const Skeleton = ({ bars }: { bars: number }) => (
	<div className="skeleton" aria-hidden="true">
		{[...Array(bars).keys()].map((bar) => (
			<i key={bar} />
		))}
	</div>
);

/** What happens, for those who hear the page; it is said once when it changes. */
export const Announcement = ({ children }: { children: string }) => (
	<p className="visually-hidden" aria-live="polite">
		{children}
	</p>
);

export const PayButton = ({
	disabled,
	children,
}: {
	disabled: boolean;
	children: string;
}) => (
	<div className="pay-row">
		<button className="button pay" type="submit" disabled={disabled}>
			{children}
		</button>
		<p className="hint">Card details go straight to Stripe.</p>
	</div>
);

/** On a form that has taken the place of another, with the focus on it, since the other one had it. */
export function ReplacementNotice() {
	const notice = useRef<HTMLDivElement>(null);
	useEffect(() => notice.current?.focus(), []);
	return (
		<div className="notice" role="alert" tabIndex={-1} ref={notice}>
			<p>
				The payment you began can’t be used any more, so this is a new one.
				Please fill in the form again.
			</p>
		</div>
	);
}

/** On a payment that stopped, on an earlier visit, at the bank's own question. */
export const NextActionNotice = ({
	disabled,
	onContinue,
}: {
	disabled: boolean;
	onContinue: () => void;
}) => (
	<div className="notice">
		<p>
			You’ve started this payment, but your bank, or the service you chose,
			still needs you to confirm it. Pick up where you left off, or pay another
			way below.
		</p>
		<button
			className="button quiet"
			type="button"
			disabled={disabled}
			onClick={onContinue}
		>
			Continue this payment
		</button>
	</div>
);
