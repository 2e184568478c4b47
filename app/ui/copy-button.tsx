import { useEffect, useState } from "react";

/** Puts a text on the clipboard, and says that it did. Without scripts the text can be selected. */
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
			// The browser does not let us; the text is right beside the button.
		}
	}
	return (
		<>
			<button className="copy" type="button" onClick={copy}>
				{copied ? "Copied" : "Copy"}
				<span className="heard">{` ${name}`}</span>
			</button>
			<span className="heard" aria-live="polite">
				{copied && `Copied ${name}`}
			</span>
		</>
	);
}
