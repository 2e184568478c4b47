/**
 * Which file of the client build a module goes to; undefined leaves it to Rollup. What every page needs is in two
 * files, instead of a dozen that each wait for their turn.
 *
 * @param id the module's path
 * @see https://rollupjs.org/configuration-options/#output-manualchunks
 */
export function manualChunks(id: string) {
	if (/node_modules\/(?!@stripe\/react|prop-types)/.test(id)) {
		return "framework";
	}
	if (shopModules.some((module) => id.endsWith(`/app/${module}`))) {
		return "shop";
	}
}

/** The modules of ours that more than one page needs, as paths below `app/`. */
export const shopModules = [
	"catalog/book-list.tsx",
	"catalog/books.ts",
	"catalog/cover-transition.tsx",
	"catalog/cover.tsx",
	"catalog/json-ld.ts",
	"catalog/title-and-author.tsx",
	"catalog/use-price.ts",
	"config/emulator-keys.ts",
	"errors/error-message.ts",
	"errors/error-page.tsx",
	"errors/retry.tsx",
	"i18n/format.ts",
	"page-meta.ts",
	"paths.ts",
	"payments/element/load-stripe-js.ts",
	"payments/element/use-stripe-js.ts",
	"ui/background-look.ts",
	"ui/changed-page.ts",
	"ui/copy-button.tsx",
	"ui/emulator-notice.tsx",
	"ui/inline-script.tsx",
	"ui/late-watch.tsx",
	"ui/nonce.ts",
	"ui/page-frame.tsx",
	"ui/pencil-marks.tsx",
	"ui/reload-link.tsx",
	"ui/remove-secret-from-url.tsx",
	"ui/stack-trace.tsx",
	"ui/test-cards.ts",
	"ui/use-focus-on-navigation.ts",
	"ui/use-retry.ts",
	"ui/use-title-prefix.ts",
	"ui/view-transitions.tsx",
];
