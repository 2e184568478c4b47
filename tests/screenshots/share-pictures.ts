import { join } from "node:path";
import { type Page, test } from "@playwright/test";
import { type Book, bookCount, books } from "../../app/catalog/books";

const project = join(import.meta.dirname, "../..");

test("the shop", ({ page }) =>
	draw(
		page,
		"shop",
		`<h1>${bookCount} books worth writing in</h1>
		<div class="row">
			${books.map(cover).join("")}
			<p class="wordmark">Marginalia</p>
		</div>`,
	));

for (const book of books) {
	test(book.title, ({ page }) => {
		const [title, subtitle = ""] = book.title.split(": ");
		return draw(
			page,
			book.item,
			`<div class="row book">
				${cover(book)}
				<div>
					<h1>${title}</h1>
					<p class="subtitle">${subtitle}</p>
					<p class="author">${book.author}</p>
					<p class="wordmark">Marginalia</p>
				</div>
			</div>`,
		);
	});
}

const cover = ({ cover }: Book) => `<img src="/public${cover.src}" alt="">`;

async function draw(page: Page, name: string, content: string) {
	await page.route("**/*", (route) => {
		const { pathname } = new URL(route.request().url());
		return pathname === "/"
			? route.fulfill({ contentType: "text/html", body: paper })
			: route.fulfill({ path: join(project, pathname) });
	});
	await page.goto("http://share.example/");
	// Whatever is drawn before its font is there keeps another.
	await page.evaluate(async (content) => {
		await Promise.allSettled([...document.fonts].map((font) => font.load()));
		document.body.innerHTML = content;
		await Promise.all([...document.images].map((image) => image.decode()));
	}, content);
	await page.screenshot({ path: join(project, `public/share/${name}.png`) });
}

const paper = `<!doctype html>
<meta charset="utf-8">
<link rel="stylesheet" href="/app/styles/tokens.css">
<link rel="stylesheet" href="/app/styles/fonts.css">
<style>
body {
	box-sizing: border-box; height: 630px; margin: 0; padding: 0 40px 0 185px;
	display: grid; align-content: center; gap: 44px; color: var(--ink);
	background: linear-gradient(90deg, var(--wash) 118px, var(--pencil) 0 121px, var(--paper) 0);
	font-family: var(--title-face);
}
h1 { margin: 0; font-size: 74px; font-weight: 500; line-height: 1.04; letter-spacing: -0.022em; text-wrap: balance }
.row { display: flex; gap: 44px; align-items: end }
img { width: 220px; height: 330px; box-shadow: 0 2px 4px rgb(0 0 0 / 30%), 0 18px 36px -18px rgb(0 0 0 / 50%) }
p { margin: 0 }
.wordmark { font-size: 40px; font-weight: 500; letter-spacing: -0.015em }
.book { align-items: center; gap: 64px }
.book img { width: 313px; height: 470px }
.book h1 { font-size: 62px }
.book .wordmark { margin-top: 44px; font-size: 34px }
.subtitle { margin-top: 14px; font-size: 30px; font-style: italic; line-height: 1.3; text-wrap: balance }
.author { margin-top: 18px; color: var(--ink-soft); font-size: 32px; font-style: italic }
</style>
<body></body>`;
