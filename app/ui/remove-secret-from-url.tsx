import { InlineScript } from "./inline-script";

/**
 * Takes the client secret that Stripe's redirect carries out of the address bar and the history:
 * with a script before anything else runs, and without scripts by going to the clean address, where
 * a cookie proves the same.
 *
 * @param path the address without the secret
 */
export const CleanAddress = ({ path }: { path: string }) => (
	<>
		<InlineScript
			code={`history.replaceState(history.state, "", ${literal(path)})`}
		/>
		<noscript>
			<meta httpEquiv="refresh" content={`0;url=${path}`} />
		</noscript>
	</>
);

/** A text as code, without the "<" that could close the script it stands in. */
const literal = (text: string) =>
	JSON.stringify(text).replaceAll("<", "\\u003c");
