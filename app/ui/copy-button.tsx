import { useEffect, useState } from "react";

/** Copies a text to the clipboard, and announces that it did. */
export function CopyButton({ text, name }: { text: string; name: string }) {
	const [copied, setCopied] = useState(false);
	useEffect(() => {
		if (!copied) {
			return;
		}
		const timer = setTimeout(() => setCopied(false), 2500);
		return () => clearTimeout(timer);
	}, [copied]);

	async function copy() {
		try {
			await navigator.clipboard.writeText(text);
			setCopied(true);
		} catch {
			// The browser does not allow it; the text beside the button can be selected.
		}
	}
	return (
		<>
			<button className="copy" type="button" onClick={copy}>
				{copied ? "Copied" : "Copy"}
				<span className="visually-hidden">{` ${name}`}</span>
			</button>
			<span className="visually-hidden" aria-live="polite">
				{copied && `Copied ${name}`}
			</span>
		</>
	);
}
