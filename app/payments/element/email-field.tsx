import { type RefObject, useEffect, useRef, useState } from "react";

/** The address for Stripe's receipt, as it stands in the field. */
export interface KeptEmail {
	field: RefObject<HTMLInputElement>;
	/** What was typed so far, on this visit or on an earlier one; null if nothing ever was. */
	typed: string | null;
	onType: (email: string) => void;
}

/**
 * Keeps what is typed as long as the tab is open: over a reload, over the way to a bank and back, and while another method
 * has a field of its own.
 */
export function useKeptEmail(): KeptEmail {
	const field = useRef<HTMLInputElement>(null);
	const [typed, setTyped] = useState<string | null>(null);
	useEffect(() => {
		// What was typed before this script ran counts more.
		const email = field.current?.value || readKept();
		if (field.current) {
			field.current.value = email ?? "";
		}
		setTyped(email);
	}, []);
	const onType = (email: string) => {
		setTyped(email);
		keep(email);
	};
	return { field, typed, onType };
}

/** Optional: where Stripe sends a receipt of its own. */
export function EmailField({
	kept,
	isRefused = false,
	disabled = false,
}: {
	kept?: KeptEmail;
	/** Whether Stripe says that it is no address; the focus then goes to it. */
	isRefused?: boolean;
	disabled?: boolean;
}) {
	const field = kept?.field;
	useEffect(() => {
		if (isRefused) {
			field?.current?.focus();
		}
	}, [isRefused, field]);
	return (
		<div className="field">
			<label htmlFor="email">Email</label>
			<input
				id="email"
				name="email"
				type="email"
				autoComplete="email"
				disabled={disabled}
				aria-describedby="email-hint"
				aria-invalid={isRefused || undefined}
				defaultValue={kept?.typed ?? ""}
				onChange={(event) => kept?.onType(event.target.value)}
				ref={field}
			/>
			<p className="hint" id="email-hint">
				{isRefused
					? "This isn’t a complete address. Correct it or leave it empty."
					: "Optional. Stripe sends a receipt there."}
			</p>
		</div>
	);
}

// Storage may be blocked; then the address is only kept on this page.
function readKept() {
	try {
		return sessionStorage.getItem(name);
	} catch {
		return null;
	}
}

function keep(email: string) {
	try {
		sessionStorage.setItem(name, email);
	} catch {}
}

const name = "receipt-email";
