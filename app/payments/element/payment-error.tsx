import { useEffect, useRef, useState } from "react";
import { ArrowUp, Cross } from "../../ui/pencil-marks";
import type { Refusal } from "./refusal";
import { whereToLook } from "./wrong-parts";

/**
 * Why it was not paid, and what to do next. The focus goes to it, since the button that had it was switched off;
 * where fields are wrong, to the first of those instead.
 */
export function PaymentError({
	why,
	atFields,
	wrongParts,
	next = atFields ? whereToLook(wrongParts) : undefined,
}: Refusal) {
	const alert = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (!atFields) {
			alert.current?.focus();
		}
	}, [atFields]);
	return (
		<div className="alert" role="alert" tabIndex={-1} ref={alert}>
			{atFields ? <ArrowUp /> : <Cross />}
			<p className="why">{why}</p>
			{next && <p>{next}</p>}
		</div>
	);
}

/** Below a payment that is being made: a further sentence when the bank takes long to answer. */
export function SlowPaymentNotice() {
	const [slow, setSlow] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setSlow(true), slowAfterMs);
		return () => clearTimeout(timer);
	}, []);
	return (
		<p className="hint slow" role="status">
			{slow &&
				"This is taking longer than usual. Please keep this page open while your bank answers; you won’t be charged twice."}
		</p>
	);
}

const slowAfterMs = 10_000;
