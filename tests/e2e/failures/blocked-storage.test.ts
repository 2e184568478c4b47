import { ports } from "../../support/browser/environment";
import { buyFromHome, thankYouHeading } from "../../support/browser/purchase";
import { expect, inMotion, test } from "../../support/browser/test";
import {
	type FaultyProxy,
	startFaultyProxy,
} from "../../support/network/faulty-proxy";

test.use(inMotion);

// Cookies and storage are blocked, as by a strict browser or in an Android WebView. React Router then says that it can
// keep no scroll positions.
test.use({ ignoredConsoleErrors: [/SecurityError|Access is denied/] });

let proxy: FaultyProxy;

test.beforeAll(async () => {
	proxy = await startFaultyProxy(`http://localhost:${ports.shop}`);
	proxy.fault = ({ response, pass }) =>
		pass((answer) => {
			const { "set-cookie": _, ...headers } = answer.headers;
			response.writeHead(answer.statusCode ?? 502, headers);
			answer.pipe(response);
		});
});

test.afterAll(() => proxy.close());

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		for (const name of ["localStorage", "sessionStorage"]) {
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException("Access is denied.", "SecurityError");
				},
			});
		}
	});
});

test("a page whose storage is blocked buys a book", async ({ page }) => {
	await page.goto(proxy.origin);
	await buyFromHome(page);
	await expect(thankYouHeading(page)).toBeVisible();
	expect(await page.context().cookies()).toEqual([]);
});
