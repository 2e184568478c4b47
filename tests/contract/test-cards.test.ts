import { describe, expect, it } from "vitest";
import { openEmulator } from "../support/emulator/open-emulator";
import { payByCard } from "../support/emulator/pay-by-card";

const opened = openEmulator();

const pay = (number: string, parts = {}) => payByCard(opened, number, parts);

const declined = "Your card was declined.";

describe("test cards in a browser", () => {
	it.each([
		["4242424242424242", "visa", "credit"],
		["4000056655665556", "visa", "debit"],
		["5555555555554444", "mastercard", "credit"],
		["2223003122003222", "mastercard", "credit"],
		["5200828282828210", "mastercard", "debit"],
		["5105105105105100", "mastercard", "prepaid"],
		["378282246310005", "amex", "credit"],
		["371449635398431", "amex", "credit"],
		["6011111111111117", "discover", "credit"],
		["6011981111111113", "discover", "debit"],
		["3056930009020004", "diners", "credit"],
		["36227206271667", "diners", "credit"],
		["3566002020360505", "jcb", "credit"],
		["6555900000604105", "discover", "credit"],
		["6200000000000005", "unionpay", "credit"],
		["6205500000000000004", "unionpay", "credit"],
		["4000002500001001", "visa", "credit"],
	])("%s pays as %s %s", async (number, brand, funding) => {
		const { status, body, after, charge } = await pay(number);
		expect([status, body.status]).toEqual([200, "succeeded"]);
		expect(after.amount_received).toBe(2300);
		expect(charge.payment_method_details?.card).toMatchObject({
			brand,
			funding,
		});
	});

	it.each([
		["4000000000000002", "card_declined", "generic_decline", declined],
		[
			"4000000000009995",
			"card_declined",
			"insufficient_funds",
			"Your card has insufficient funds.",
		],
		["4000000000009987", "card_declined", "lost_card", declined],
		["4000000000009979", "card_declined", "stolen_card", declined],
		[
			"4000000000000069",
			"expired_card",
			"expired_card",
			"Your card has expired.",
		],
		[
			"4000000000000127",
			"incorrect_cvc",
			"incorrect_cvc",
			"Your card's security code is incorrect.",
		],
		[
			"4000000000000119",
			"processing_error",
			"processing_error",
			"An error occurred while processing your card. Try again in a little bit.",
		],
		[
			"4000000000006975",
			"card_declined",
			"card_velocity_exceeded",
			"Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
		],
		["4000000000000341", "card_declined", "generic_decline", declined],
		["4100000000000019", "card_declined", "fraudulent", declined],
		["4000008400001280", "card_declined", "generic_decline", declined],
	])(
		"%s is refused with %s, %s",
		async (number, code, decline_code, message) => {
			const { status, body, after, charge } = await pay(number);
			const error = {
				type: "card_error",
				code,
				decline_code,
				message,
				charge: charge.id,
			};
			expect(status).toBe(402);
			expect(body.error).toMatchObject(error);
			expect(after).toMatchObject({
				status: "requires_payment_method",
				payment_method: null,
				last_payment_error: error,
			});
			expect(charge).toMatchObject({
				status: "failed",
				paid: false,
				failure_code: code,
			});
		},
	);

	it.each([
		["4000002500003155"],
		["4000002760003184"],
		["4000003800000446"],
		["4000000000003220"],
		["4000008260003178"],
		["4000008400001629"],
	])("%s asks for a challenge", async (number) => {
		const { status, body, after } = await pay(number);
		expect([status, body.status, body.next_action?.type]).toEqual([
			200,
			"requires_action",
			"use_stripe_sdk",
		]);
		expect(after.latest_charge).toBeNull();
		expect(after.payment_method).not.toBeNull();
	});

	it.each([["4000000000003055"], ["4000000000003097"]])(
		"%s asks for none by default",
		async (number) => {
			expect((await pay(number)).body.status).toBe("succeeded");
		},
	);

	it.each([
		[
			"4000000000000101",
			{ cvc_check: "fail", address_postal_code_check: "pass" },
		],
		[
			"4000000000000036",
			{ cvc_check: "pass", address_postal_code_check: "fail" },
		],
		["4000000000000044", { address_postal_code_check: "unavailable" }],
	])("%s pays although a check does not pass", async (number, checks) => {
		const { charge } = await pay(number);
		expect(charge.status).toBe("succeeded");
		expect(charge.payment_method_details?.card?.checks).toMatchObject(checks);
	});

	it("tells of Radar's opinion in the outcome", async () => {
		expect((await pay("4000000000009235")).charge.outcome?.risk_level).toBe(
			"elevated",
		);
		expect((await pay("4000000000004954")).charge.outcome?.risk_level).toBe(
			"highest",
		);
		expect((await pay("4100000000000019")).charge.outcome).toMatchObject({
			type: "blocked",
			network_status: "not_sent_to_network",
		});
	});
});
