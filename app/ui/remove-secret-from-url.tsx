import { InlineScript } from "./inline-script";

/**
 * Removes the client secret of Stripe's redirect from the address bar and the history. Without JavaScript it
 * redirects, and the page finds the secret in a cookie.
 *
 * @param path the URL without the secret
 */
export const RemoveSecretFromUrl = ({ path }: { path: string }) => (
	<>
		<InlineScript
			code={
				import.meta.env.SSR
					? `history.replaceState(history.state, "", ${toJsLiteral(path)})`
					: ""
			}
		/>
		<noscript>
			{import.meta.env.SSR && (
				<meta httpEquiv="refresh" content={`0;url=${path}`} />
			)}
		</noscript>
	</>
);

/** Escapes "<", which could close the script. */
const toJsLiteral = (text: string) =>
	JSON.stringify(text).replaceAll("<", "\\u003c");
