import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "../support/browser/find-browser.mjs";

const folder = join(import.meta.dirname, "../../test-results/screenshots");

/** Puts all the pictures on one page, a row for each look, and takes a picture of that. */
export default async function contactSheet() {
	const looks = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	const sheet = join(folder, "contact-sheet.html");
	writeFileSync(sheet, page(looks));

	const browser = await chromium.launch({ executablePath: findBrowser() });
	const paper = await browser.newPage({
		viewport: { width: 2400, height: 1000 },
	});
	await paper.goto(pathToFileURL(sheet).href);
	await paper.screenshot({
		path: join(folder, "contact-sheet.png"),
		fullPage: true,
	});
	await browser.close();
}

const page = (looks: string[]) => `<!doctype html>
<meta charset="utf-8">
<title>Every state of Marginalia</title>
<style>
body { margin: 2rem; font: 14px system-ui; background: #888 }
section { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 3rem }
h2 { flex-basis: 100% }
figure { margin: 0; width: 215px }
img { width: 100%; height: 320px; object-fit: contain; object-position: top }
</style>
${looks.map(row).join("")}`;

const row = (look: string) =>
	`<section><h2>${look}</h2>${readdirSync(join(folder, look))
		.map(
			(file) =>
				`<figure><a href="${look}/${file}"><img src="${look}/${file}" alt=""></a><figcaption>${file.replace(".png", "")}</figcaption></figure>`,
		)
		.join("")}</section>`;
