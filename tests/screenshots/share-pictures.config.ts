import { defineConfig } from "@playwright/test";
import shop from "../../playwright.config";

/** `npm run share-pictures`: draws what link previews show of the shop and its books into `public/share`. */
export default defineConfig({
	...shop,
	testDir: ".",
	testMatch: "share-pictures.ts",
	outputDir: "../../test-results/share-pictures-run",
	reporter: "line",
	webServer: undefined,
	use: {
		...shop.use,
		viewport: { width: 1200, height: 630 },
		colorScheme: "light",
	},
});
