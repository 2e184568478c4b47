import type { ReactNode } from "react";

/** Optional: where Stripe sends a receipt of its own. */
export const EmailField = () => (
	<div className="field">
		<label htmlFor="email">Email</label>
		<input
			id="email"
			name="email"
			type="email"
			autoComplete="email"
			aria-describedby="email-hint"
		/>
		<p className="hint" id="email-hint">
			Optional. Stripe sends a receipt there.
		</p>
	</div>
);

/** The form's own size, while the payment behind it is being made. */
export const PaymentSkeleton = ({ price }: { price: string }) => (
	<div className="payment-form needs-script" aria-busy="true">
		<EmailField />
		<ElementSlot loading />
		<PayButton disabled>{`Pay ${price}`}</PayButton>
	</div>
);

/** Where the Payment Element goes; the skeleton has its size. */
export const ElementSlot = ({
	loading,
	children,
}: {
	loading: boolean;
	children?: ReactNode;
}) => (
	<div className="element-slot">
		{children}
		{loading && <div className="skeleton" />}
	</div>
);

export const PayButton = ({
	disabled,
	children,
}: {
	disabled: boolean;
	children: string;
}) => (
	<button className="button pay" type="submit" disabled={disabled}>
		{children}
	</button>
);

/** On a payment that stopped, on an earlier visit, at the bank's own question. */
export const BankIsWaiting = ({
	disabled,
	onContinue,
}: {
	disabled: boolean;
	onContinue: () => void;
}) => (
	<div className="notice">
		<p>
			Your bank was asked about this payment and waits to hear from you. Go on
			with it, or pay another way below.
		</p>
		<button
			className="button quiet"
			type="button"
			disabled={disabled}
			onClick={onContinue}
		>
			Continue with your bank
		</button>
	</div>
);
