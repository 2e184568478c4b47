import { useNonce } from "./nonce";

/**
 * A script that runs before anything behind it is drawn. Only in a page that comes from the server: in one that React draws
 * none runs, so the code need not be in the browser's files.
 */
export const InlineScript = ({ code }: { code: string }) => (
	<script
		nonce={useNonce()}
		// Browsers hide the nonce from scripts, so React would find another value.
		suppressHydrationWarning
		// biome-ignore lint/security/noDangerouslySetInnerHtml: code of ours, in a script with a nonce; a value in it has its "<" escaped where it is put in.
		dangerouslySetInnerHTML={{ __html: code }}
	/>
);
