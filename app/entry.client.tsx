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
 * one more would only reload the page. Kept where Remix looks for them, so that a click asks for data at once.
 */
function loadPages() {
	for (const id of ["routes/home", "routes/checkout", "routes/success"]) {
		const page = window.__remixManifest.routes[id];
		if (page) {
			import(/* @vite-ignore */ page.module).then(
				(module) => {
					window.__remixRouteModules[id] ??= module;
				},
				// A click tries again.
				() => {},
			);
		}
	}
}

const whenIdle = window.requestIdleCallback ?? window.setTimeout;
whenIdle(loadPages);
