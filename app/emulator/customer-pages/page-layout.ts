import { html, raw } from "hono/html";
import { newId } from "../api/ids";

type PageContent = ReturnType<typeof html>;

interface PageOptions {
	status?: number;
	/** What it tells Stripe.js as soon as it is shown: that the challenge in its frame is over. */
	challenge?: "answered";
}

/** A page of the emulator: never cached, and framed only by pages of its own origin and of this machine. */
export async function renderPage(
	title: string,
	content: PageContent,
	{ status = 200, challenge }: PageOptions = {},
) {
	const nonce = newId("");
	const body = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Emulator</title>
<style nonce="${nonce}">${styles}</style>
</head>
<body>${content}<script nonce="${nonce}">${raw(frameScript(challenge))}</script></body>
</html>`;
	return new Response(String(body), { status, headers: headers(nonce) });
}

function headers(nonce: string) {
	return {
		"Cache-Control": "no-store",
		// No form-action: Chrome would apply it to the redirect back to the shop as well.
		"Content-Security-Policy": `default-src 'none'; base-uri 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; frame-src 'self'; frame-ancestors 'self' ${thisMachine}`,
		"Content-Type": "text/html; charset=utf-8",
		"Referrer-Policy": "no-referrer",
		"X-Content-Type-Options": "nosniff",
		"X-Robots-Tag": "noindex, nofollow",
	};
}

/** Other apps on this machine may use the emulator, and their pages frame these. */
const thisMachine = ["localhost", "127.0.0.1"]
	.flatMap((host) => [`http://${host}:*`, `https://${host}:*`])
	.join(" ");

/**
 * Tells Stripe.js, two frames further up, what it cannot see in a frame of another origin. In a window of its own the
 * page tells itself, and nobody listens.
 */
const frameScript = (challenge: string | undefined) => `{
	const tell = (emulatorChallenge) =>
		parent.parent.postMessage({ emulatorChallenge }, "*");
	addEventListener("keydown", ({ key }) => key === "Escape" && tell("canceled"));
	${challenge ? `tell("${challenge}");` : ""}
}`;

const styles = `
:root { font: 16px/1.5 system-ui, sans-serif; color: #1a1f36; background: #f6f8fa; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; }
main { width: 100%; max-width: 26rem; padding: 1.75rem; background: #fff; border: 1px solid #d5dbe1; border-radius: 12px; }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; text-wrap: balance; }
p { margin: 0 0 1rem; text-wrap: pretty; }
.label { display: inline-block; margin-bottom: .75rem; padding: .1rem .6rem; border-radius: 99px; background: #fbe8c8; color: #5f3f00; font-size: .8rem; font-weight: 600; }
.amount { font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.after { margin: 1rem 0 0; overflow-wrap: anywhere; }
form { display: grid; gap: .75rem; margin: 0; }
button { min-height: 44px; padding: .6rem 1rem; font: inherit; font-weight: 600; border-radius: 8px; border: 1px solid #4b45c6; cursor: pointer; }
button:focus-visible { outline: 3px solid #8f8aff; outline-offset: 2px; }
.yes { background: #4b45c6; color: #fff; }
.no { background: transparent; color: #4b45c6; }
body:has(iframe) { padding: 0; }
iframe { display: block; width: 100%; height: 100vh; border: 0; }
.framed { padding: .75rem; border: 0; }
:root:has(.framed) { background: #fff; }
@media (prefers-color-scheme: dark) {
	:root { color: #e6e9ef; background: #11141b; }
	main, :root:has(.framed) { background: #1a1f2b; border-color: #333b4d; }
	.label { background: #4a3508; color: #ffdf9e; }
	.no { color: #b7b3ff; border-color: #b7b3ff; }
}
`;
