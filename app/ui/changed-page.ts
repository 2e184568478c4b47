/**
 * An extension or a translator may change the page while it streams in. React then draws the whole document anew, while the
 * browser goes on writing into the old one, where no script runs: what the loaders answer late would be lost. So it is
 * asked for once more.
 */
export function askAgainIfChanged() {
	const page = document.documentElement;
	document.addEventListener("DOMContentLoaded", () => {
		if (!page.isConnected) {
			window.__remixRouter.revalidate();
		}
	});
}
