import type Stripe from "stripe";
import { Shopper } from "./shopper";
import type { Process, Strike, World } from "./world";

/** One run: what may be done in it, and what must be true of it. */
export type Scenario = ReturnType<typeof createScenario>;

/** Begins a scenario of its own, with a new browser, on a world that others have used before. */
export function createScenario(world: World, strikes: Strike[]) {
	const state = world.begin(strikes);
	const seen = new Set<string>();
	const foreign = new Map<string, string>();
	let running: Process | null = null;

	/** The process that answers; a process manager starts another when it has died. */
	async function shop(): Promise<Process> {
		if (!running?.isAlive) {
			running = await world.startProcess();
		}
		return running;
	}

	/** Brings the webhooks that are on their way. What is not answered with 2xx Stripe tries again. */
	async function deliver(target?: Process) {
		for (;;) {
			await world.clock.pass(0);
			const delivery = world.deliveries.shift();
			if (!delivery) {
				return;
			}
			const process = target?.isAlive ? target : await shop();
			const request = new Request("http://localhost:5000/webhooks/stripe", {
				method: "POST",
				headers: { "Stripe-Signature": delivery.signature },
				body: delivery.body,
			});
			const answer = await world.clock.until(
				Promise.race([
					process.routes.webhookAction({ request, params: {}, context: {} }),
					process.death.then(() => new Response(null, { status: 502 })),
				]),
			);
			delivery.answer(answer);
		}
	}

	/** Loses the webhooks that are on their way; Stripe tries again, since nobody has answered. */
	async function loseWebhooks() {
		await world.clock.pass(0);
		for (const { answer } of world.deliveries.splice(0)) {
			answer(new Response(null, { status: 504 }));
		}
	}

	const retrieve = (id: string) =>
		world.callEmulator<Stripe.PaymentIntent>(
			`/v1/payment_intents/${id}?expand[0]=latest_charge`,
		);

	/** A payment of another application on the same account. */
	async function foreignPayment() {
		const intent = await world.callEmulator<Stripe.PaymentIntent>(
			"/v1/payment_intents",
			{
				amount: "100000",
				currency: "usd",
				"metadata[item]": "1",
				payment_method: "pm_card_visa",
				confirm: "true",
				return_url: "http://localhost:5000/success",
			},
		);
		foreign.set(intent.id, JSON.stringify(intent.metadata));
		return intent;
	}

	return {
		world,
		state,
		seen,
		foreign,
		shop,
		deliver,
		loseWebhooks,
		retrieve,
		foreignPayment,
		shopper: new Shopper(world, seen),
		/** A second instance of the shop, beside the first. */
		secondInstance: () => world.startProcess(),
		kill: () => running?.kill(),
		/** What happens in the Dashboard, or at Stripe itself. */
		dashboard: (path: string, params: Record<string, string> = {}) =>
			world.callEmulator<{ error?: object }>(path, params),
	};
}
