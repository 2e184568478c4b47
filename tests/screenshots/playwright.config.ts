import { defineConfig, devices } from "@playwright/test";
import shop from "../../playwright.config";

const looks = [360, 1280].flatMap((width) =>
	(["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** `npm run screenshots`: a picture of every state, narrow and wide, light and dark, and a sheet of them all. */
export default defineConfig({
	...shop,
	testDir: ".",
	testMatch: "page-states.ts",
	outputDir: "../../test-results/screenshots-run",
	reporter: "line",
	globalTeardown: "./contact-sheet.ts",
	projects: looks.map(({ width, colorScheme }) => ({
		name: `${width}-${colorScheme}`,
		use: {
			...devices["Desktop Chrome"],
			viewport: { width, height: width < 600 ? 844 : 900 },
			colorScheme,
			contextOptions: { reducedMotion: "reduce" },
		},
	})),
});
