import { vi } from "vitest";
import { sdkFor } from "../stripe/sdk-for";

interface Delivery {
	url: string;
	attempts: { status: number | null; error: string | null }[];
}

/** Makes an event that the shop at this origin acts on, in its emulator. Returns its delivery once it has been tried. */
export async function firstDelivery(origin: string): Promise<Delivery> {
	const { paymentIntents } = sdkFor(origin);
	const { id } = await paymentIntents.create({ amount: 100, currency: "usd" });
	await paymentIntents.cancel(id);
	return vi.waitFor(
		async () => {
			const answer = await fetch(`${origin}/emulator/api/deliveries`, {
				headers: { Authorization: "Bearer sk_test_emulator" },
			});
			const [delivery]: Delivery[] = (await answer.json()).data;
			if (!delivery?.attempts.length) {
				throw new Error("No delivery has been tried yet.");
			}
			return delivery;
		},
		{ timeout: 20_000 },
	);
}
