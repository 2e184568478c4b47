import Stripe from "stripe";
import { expect, it, vi } from "vitest";
import {
	openEmulator,
	origin,
	withoutRedirects,
} from "../support/emulator/open-emulator";

const secret = "whsec_contract";
const url = `${origin}/webhooks/stripe`;

/** A webhook endpoint that responds with these statuses in turn, then with 200. */
function listen(
	statuses: (number | "unreachable")[] = [],
	enabledEvents?: string[],
) {
	const received: Request[] = [];
	const hear = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
		received.push(new Request(input, init));
		const status = statuses.shift() ?? 200;
		if (status === "unreachable") {
			const cause = new AggregateError([new Error("connect ECONNREFUSED ::1")]);
			throw new TypeError("fetch failed", { cause });
		}
		return new Response(null, { status });
	});
	const opened = openEmulator({
		webhook: {
			url,
			secret,
			fetch: hear,
			retryDelaysMs: [1, 1, 1],
			enabledEvents,
		},
	});
	return { ...opened, received };
}

async function deliveriesOf({ emulator }: ReturnType<typeof listen>) {
	const answer = await emulator.fetch(`${origin}/emulator/api/deliveries`, {
		headers: { Authorization: "Bearer sk_test_emulator" },
	});
	return (await answer.json()).data;
}

it("signs every event, so that the SDK believes it", async () => {
	const shop = listen();
	const intent = await shop.stripe.paymentIntents.create({
		...withoutRedirects,
		confirm: true,
		payment_method: "pm_card_visa",
	});
	await vi.waitFor(() => expect(shop.received).toHaveLength(3));

	const events = await Promise.all(
		shop.received.map(async (request) =>
			Stripe.webhooks.constructEvent(
				await request.text(),
				request.headers.get("Stripe-Signature") ?? "",
				secret,
			),
		),
	);
	expect(events.map(({ type }) => type)).toEqual([
		"payment_intent.created",
		"charge.succeeded",
		"payment_intent.succeeded",
	]);
	expect(events[2]).toMatchObject({
		api_version: Stripe.API_VERSION,
		data: { object: { id: intent.id, status: "succeeded" } },
	});
	await vi.waitFor(async () =>
		expect((await deliveriesOf(shop))[0].status).toBe("succeeded"),
	);
	expect((await shop.stripe.events.list()).data[0]?.pending_webhooks).toBe(0);
});

it("sends only the events that the endpoint is there for", async () => {
	const shop = listen([], ["payment_intent.succeeded"]);
	await shop.stripe.paymentIntents.create({
		...withoutRedirects,
		confirm: true,
		payment_method: "pm_card_visa",
	});
	await vi.waitFor(async () =>
		expect(await deliveriesOf(shop)).toMatchObject([
			{ type: "payment_intent.succeeded", status: "succeeded" },
		]),
	);
	expect(shop.received).toHaveLength(1);
	const { data } = await shop.stripe.events.list();
	expect(
		data.map(({ type, pending_webhooks }) => [type, pending_webhooks]),
	).toEqual([
		["payment_intent.succeeded", 0],
		["charge.succeeded", 0],
		["payment_intent.created", 0],
	]);
});

it("tries again after a refusal, a redirect and no answer at all", async () => {
	const shop = listen([500, 302, "unreachable"]);
	await shop.stripe.paymentIntents.create(withoutRedirects);
	await vi.waitFor(async () =>
		expect((await deliveriesOf(shop))[0].status).toBe("succeeded"),
	);
	const [delivery] = await deliveriesOf(shop);
	expect(
		delivery.attempts.map(({ status }: { status: number | null }) => status),
	).toEqual([500, 302, null, 200]);
	expect(delivery).toMatchObject({ type: "payment_intent.created", url });
	expect(delivery.attempts[2].error).toBe(
		"TypeError: fetch failed: AggregateError: Error: connect ECONNREFUSED ::1",
	);
});

it("gives up after the last delay, and is sent again by hand", async () => {
	const shop = listen([500, 500, 500, 500]);
	await shop.stripe.paymentIntents.create(withoutRedirects);
	await vi.waitFor(async () =>
		expect((await deliveriesOf(shop))[0].status).toBe("failed"),
	);

	const [{ id }] = await deliveriesOf(shop);
	await shop.emulator.fetch(`${origin}/emulator/api/deliveries/${id}/retry`, {
		method: "POST",
		headers: { Authorization: "Bearer sk_test_emulator" },
	});
	await vi.waitFor(async () =>
		expect((await deliveriesOf(shop))[0].status).toBe("succeeded"),
	);
	expect(shop.received).toHaveLength(5);
});

it("stops when the emulator is closed", async () => {
	const shop = listen([500]);
	await shop.stripe.paymentIntents.create(withoutRedirects);
	shop.emulator.close();
	expect(shop.received).toHaveLength(0);
});

it("only records events when there is nowhere to send them", async () => {
	const { stripe } = openEmulator();
	await stripe.paymentIntents.create(withoutRedirects);
	expect((await stripe.events.list()).data[0]).toMatchObject({
		type: "payment_intent.created",
		pending_webhooks: 0,
	});
});

it("sends an event again when `stripe events resend` asks for it", async () => {
	const shop = listen();
	await shop.stripe.paymentIntents.create(withoutRedirects);
	await vi.waitFor(() => expect(shop.received).toHaveLength(1));
	const [event] = (await shop.stripe.events.list()).data;
	const resent = await shop.stripe.rawRequest(
		"POST",
		`/v1/events/${event?.id}/retry`,
		{ for_stripecli: true },
	);
	expect(resent).toMatchObject({ id: event?.id, object: "event" });
	await vi.waitFor(() => expect(shop.received).toHaveLength(2));
	expect(await shop.received[1]?.json()).toMatchObject({ id: event?.id });
});
