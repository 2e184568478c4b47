import { describe, expect, it } from "vitest";
import {
	cardData,
	confirmInBrowser,
	openEmulator,
	origin,
	withoutRedirects,
} from "../../support/emulator/open-emulator";
import { payByCard } from "../../support/emulator/pay-by-card";

const opened = openEmulator({ now: () => 1_800_000_000_000 });
const { stripe, emulator } = opened;

describe("what a charge says of its outcome", () => {
	it.each([
		[
			"4000000000000002",
			"The bank did not return any further details with this decline.",
			"01",
		],
		[
			"4000000000009995",
			"The bank returned the decline code `insufficient_funds`.",
			"51",
		],
		[
			"4000000000000069",
			"The bank returned the decline code `expired_card`.",
			"54",
		],
		["4242424242424242", "Payment complete.", null],
	])("%s: %s", async (number, seller_message, network_decline_code) => {
		const { charge } = await payByCard(opened, number);
		expect(charge.outcome).toMatchObject({
			network_decline_code,
			seller_message,
		});
	});
});

describe("a charge", () => {
	it("that is held says until when", async () => {
		const paid = { ...withoutRedirects, payment_method: "pm_card_visa" };
		const { latest_charge } = await stripe.paymentIntents.create({
			...paid,
			capture_method: "manual",
			confirm: true,
			expand: ["latest_charge"],
		});
		expect(latest_charge).toMatchObject({
			payment_method_details: { card: { capture_before: 1_800_604_800 } },
			radar_options: {},
		});
	});

	it("that a browser paid has a receipt, on a page of the emulator", async () => {
		const intent = await stripe.paymentIntents.create({
			...withoutRedirects,
			description: "A <book>",
		});
		await confirmInBrowser(opened, intent, cardData("4242424242424242"));
		const { data } = await stripe.charges.list({ payment_intent: intent.id });
		const url = data[0]?.receipt_url;
		expect(url).toBe(`${origin}/emulator/receipt?charge=${data[0]?.id}`);
		const page = await emulator.fetch(String(url));
		const html = await page.text();
		expect([page.status, html.includes("$23.00")]).toEqual([200, true]);
		expect(html).toContain("A &lt;book&gt;");
		const other = await emulator.fetch(
			`${origin}/emulator/receipt?charge=ch_x`,
		);
		expect(other.status).toBe(404);
	});

	it("counts its refunds", async () => {
		const { latest_charge } = await stripe.paymentIntents.create({
			...withoutRedirects,
			confirm: true,
			payment_method: "pm_card_visa",
		});
		for (let n = 0; n < 11; n++) {
			await stripe.refunds.create({
				charge: String(latest_charge),
				amount: 100,
			});
		}
		const { refunds } = await stripe.charges.retrieve(String(latest_charge), {
			expand: ["refunds"],
		});
		expect(refunds).toMatchObject({ has_more: true, total_count: 11 });
		expect(refunds?.data).toHaveLength(10);
	});
});
