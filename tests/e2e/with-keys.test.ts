import { createServer } from "node:http";
import { stripeJsUrl } from "../../app/config/stripe-js-url";
import { ports } from "../support/browser/environment";
import { expect, test } from "../support/browser/test";
import { listen } from "../support/network/listen";
import { type RunningServer, startServer } from "../support/shop/start-server";
import { rerouteStripeApi } from "../support/stripe/reroute-settings";
import { stripeServerKeys } from "../support/stripe/stripe-server";

// The shop with keys. A server in this process answers for Stripe, so nothing reaches the real one.
const apiRequests: string[] = [];
const stripeServer = createServer((request, response) => {
	apiRequests.push(`${request.method} ${request.headers.host}${request.url}`);
	response.setHeader("Content-Type", "application/json");
	response.end(JSON.stringify(intent));
});
let server: RunningServer;

test.beforeAll(async () => {
	const port = await listen(stripeServer);
	server = await startServer(ports.realKeys, {
		STRIPE_MODE: "",
		STRIPE_SECRET_KEY_TEST: "sk_test_x",
		STRIPE_PUBLISHABLE_KEY_TEST: "pk_test_x",
		COOKIE_SECRET: stripeServerKeys.COOKIE_SECRET,
		...rerouteStripeApi(`http://127.0.0.1:${port}`),
	});
});

test.afterAll(async () => {
	await server.stop();
	stripeServer.close();
});

test("with keys Stripe.js comes from Stripe, and nothing of the emulator is loaded", async ({
	page,
}) => {
	const requested: string[] = [];
	await page.route(/^https:/, async (route) => {
		if (route.request().url() !== stripeJsUrl) {
			return route.abort();
		}
		await route.fulfill(fakeStripeJs);
	});
	page.on("request", (request) => requested.push(request.url()));

	await page.goto(`${server.origin}/checkout?item=1`);
	await expect(page.getByTestId("fake-payment")).toHaveText(
		"pk_test_x pi_1_secret_1",
	);

	const elsewhere = requested.filter((url) => !url.startsWith(server.origin));
	expect(new Set(elsewhere)).toEqual(new Set([stripeJsUrl]));
	expect(requested.join(" ")).not.toContain("/v1/");
	const scripts = requested.filter((url) => url.endsWith(".js"));
	for (const url of scripts.filter((url) => url !== stripeJsUrl)) {
		const code = await (await fetch(url)).text();
		expect(code).not.toMatch(/three-ds-2-challenge|emulator:fill/);
	}
	await expect(page.getByText(/emulator/i)).toHaveCount(0);
	await expect(page.getByRole("button", { name: /Fill in/ })).toHaveCount(0);
});

test("Stripe.js does not wait for the shop's own scripts", async ({ page }) => {
	await page.route(/^https:/, (route) => route.fulfill(fakeStripeJs));
	const never = () => {};
	await page.route(/\/assets\/.*\.js$/, never);
	await page.goto(`${server.origin}/checkout?item=1`, { waitUntil: "commit" });
	await page.waitForFunction(() => "Stripe" in window);
});

test.describe("when Stripe.js is blocked", () => {
	test.use({ ignoredConsoleErrors: [/ERR_BLOCKED_BY_CLIENT/] });

	test("the form says so, and a retry works", async ({ page }) => {
		let blocked = true;
		await page.route(/^https:/, async (route) => {
			if (blocked) {
				await route.abort("blockedbyclient");
			} else {
				await route.fulfill(fakeStripeJs);
			}
		});
		await page.goto(`${server.origin}/checkout?item=1`);
		await expect(page.getByRole("alert")).toContainText(
			"The card form did not arrive",
		);
		blocked = false;
		await page.getByRole("link", { name: "Try again" }).click();
		await expect(page.getByTestId("fake-payment")).toBeVisible();
	});
});

test("when Stripe.js does not come, the form says so after 12 s, and a retry works", async ({
	page,
}) => {
	await page.clock.install();
	let slow = true;
	await page.route(/^https:/, async (route) => {
		if (slow) {
			return;
		}
		await route.fulfill(fakeStripeJs);
	});
	const request = page.waitForRequest(stripeJsUrl);
	await page.goto(`${server.origin}/checkout?item=1`, { waitUntil: "commit" });
	await request;
	const alert = page
		.getByRole("alert")
		.filter({ hasText: "The card form did not arrive" });
	await expect(async () => {
		// The form may only begin to wait after this. On a slow machine the watch of ui/late-watch.tsx may speak before it.
		await page.clock.runFor(12_000);
		await expect(alert).toBeVisible({ timeout: 1_000 });
	}).toPass();
	slow = false;
	await alert.getByRole("link", { name: "Try again" }).click();
	await expect(page.getByTestId("fake-payment")).toBeVisible();
});

test("with keys the server asks api.stripe.com", async ({ request }) => {
	apiRequests.length = 0;
	// Playwright says that it is a robot, and would need a cart for a payment.
	await request.get(server.origin);
	await request.get(`${server.origin}/checkout?item=1`);
	expect(apiRequests).toEqual(["POST api.stripe.com/v1/payment_intents"]);
});

for (const path of [
	"/v1/payment_intents",
	"/emulator",
	"/emulator/acs",
	"/emulator/stripe.js",
	"/emulator/api/faults",
]) {
	test(`with keys there is no ${path}`, async ({ request }) => {
		const get = await request.get(server.origin + path);
		const post = await request.post(server.origin + path);
		expect([get.status(), post.status()]).toEqual([404, 404]);
	});
}

const intent = {
	id: "pi_1",
	object: "payment_intent",
	client_secret: "pi_1_secret_1",
	status: "requires_payment_method",
	metadata: {},
};

// As much of Stripe.js as react-stripe-js needs; each Element shows what it was given.
const fakeStripeJs = {
	contentType: "text/javascript",
	body: `
	const nothing = () => {};
	window.Stripe = (key) => ({
		elements: ({ clientSecret }) => ({
			getElement: nothing,
			update: nothing,
			create: (kind) => ({
				on: nothing, off: nothing, update: nothing, destroy: nothing,
				mount: (node) => {
					const shown = document.createElement("p");
					shown.dataset.testid = "fake-" + kind;
					shown.textContent = key + " " + clientSecret;
					node.replaceChildren(shown);
				},
			}),
		}),
		createToken: nothing, createPaymentMethod: nothing, confirmCardPayment: nothing,
	});
	window.Stripe.version = "endive";
`,
};
