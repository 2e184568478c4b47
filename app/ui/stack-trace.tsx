/** Where an error comes from. Only development shows it. */
export const StackTrace = ({ stack }: { stack?: string }) =>
	import.meta.env.DEV && stack ? (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard has to reach it.
		<pre className="stack-trace" tabIndex={0}>
			{stack}
		</pre>
	) : null;
