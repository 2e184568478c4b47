import { useNonce } from "../nonce";

/**
 * Takes the client secret that Stripe's redirect carries out of the address bar and the history:
 * with a script before anything else runs, and without scripts by going to the clean address, where
 * a cookie proves the same.
 *
 * @param path the address without the secret
 */
export function CleanAddress({ path }: { path: string }) {
	const nonce = useNonce();
	return (
		<>
			<script
				nonce={nonce}
				suppressHydrationWarning
				// biome-ignore lint/security/noDangerouslySetInnerHtml: the path is JSON in a script with a nonce; "<" cannot close it.
				dangerouslySetInnerHTML={{
					__html: `history.replaceState(history.state, "", ${JSON.stringify(path).replaceAll("<", "\\u003c")})`,
				}}
			/>
			<noscript>
				<meta httpEquiv="refresh" content={`0;url=${path}`} />
			</noscript>
		</>
	);
}
