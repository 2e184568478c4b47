import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { askAgainIfChanged } from "./ui/changed-page";

askAgainIfChanged();

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<RemixBrowser />
		</StrictMode>,
	);
});

/**
 * The other pages' modules, while the server that this page is from still has them: after a deploy a click that needs
 * one more would only reload the page.
 */
function loadPages() {
	for (const id of ["routes/home", "routes/checkout", "routes/success"]) {
		const page = window.__remixManifest.routes[id];
		if (page) {
			// A click tries again.
			import(/* @vite-ignore */ page.module).catch(() => {});
		}
	}
}

const whenIdle = window.requestIdleCallback ?? window.setTimeout;
whenIdle(loadPages);
