import { expect, it, vi } from "vitest";
import { fulfilOrder } from "../../../app/payments/fulfilment/fulfil-order.server";
import { log } from "../../../app/server/logger.server";

it("logs what is sold, for how much, and to which country, and not to whom", async () => {
	const info = vi.spyOn(log, "info");
	await fulfilOrder({
		idempotencyKey: "order-pi_1",
		paymentId: "pi_1",
		item: "1",
		received: { amount: 2300, currency: "usd" },
		refunded: { amount: 0, currency: "usd" },
		shipping: {
			name: "Jenny Rosen",
			phone: "+1 415 555 0100",
			address: {
				line1: "510 Townsend St",
				line2: "Unit 7",
				city: "San Francisco",
				state: "CA",
				postalCode: "94103",
				country: "US",
			},
		},
		email: "jenny@example.com",
		livemode: false,
		mode: "emulator",
	});
	expect(info).toHaveBeenCalledOnce();
	const [logged] = info.mock.calls;
	expect(logged?.[0]).toMatchObject({ item: "1", country: "US" });
	expect(JSON.stringify(logged)).not.toMatch(
		/Jenny|Townsend|Unit 7|San Francisco|94103|555|jenny@/,
	);
});
