import type Stripe from "stripe";
import { shippingForm } from "../support/stripe/shipping";
import { Shopper } from "./shopper";
import type { Process, Strike, World } from "./world";

/** One run on a world that others have used before: a new browser, and what may happen to the shop and at Stripe. */
export class Scenario {
	readonly state: World["state"];
	/** The intents whose client secret a shopper has got. */
	readonly seen = new Set<string>();
	/** The metadata of payments that are not ours, as they were made. */
	readonly foreign = new Map<string, string>();
	readonly shopper: Shopper;
	#running: Process | null = null;

	constructor(
		readonly world: World,
		strikes: Strike[],
	) {
		this.state = world.begin(strikes);
		this.shopper = new Shopper(world, this.seen);
	}

	/** The process that answers; a process manager starts another when it has died. */
	async shop(): Promise<Process> {
		if (!this.#running?.isAlive) {
			this.#running = await this.world.startProcess();
		}
		return this.#running;
	}

	kill() {
		this.#running?.kill();
	}

	/** Edits the first book of the catalogue: from now on a new process answers, while the old one ends what it has begun. */
	deploy(edit: World["state"]["edits"][number]) {
		this.state.edits.push(edit);
		this.#running = null;
	}

	/** A second instance of the shop, beside the first. */
	secondInstance() {
		return this.world.startProcess();
	}

	/** Brings the webhooks that are on their way. What is not answered with 2xx Stripe tries again. */
	async deliver(target?: Process) {
		for (;;) {
			await this.world.clock.pass(0);
			const delivery = this.world.stripe.deliveries.shift();
			if (!delivery) {
				return;
			}
			const { body, signature, answer } = delivery;
			const process = target?.isAlive ? target : await this.shop();
			answer(await this.#post(process, body, signature));
		}
	}

	/** Loses the webhooks that are on their way; Stripe tries again, since nobody has answered. */
	async loseWebhooks() {
		await this.world.clock.pass(0);
		for (const { answer } of this.world.stripe.deliveries.splice(0)) {
			answer(new Response(null, { status: 504 }));
		}
	}

	/** Stripe promises no order, and that a webhook comes at least once. */
	async doubleAndReverseWebhooks() {
		await this.world.clock.pass(0);
		const { deliveries } = this.world.stripe;
		const all = deliveries.splice(0).reverse();
		const again = all.map((delivery) => ({ ...delivery, answer: () => {} }));
		deliveries.push(...all, ...again);
	}

	/** What happens in the Dashboard, or at Stripe itself. */
	dashboard(path: string, params: Record<string, string> = {}) {
		return this.world.stripe.call(path, params);
	}

	/** A payment of another application on the same account. */
	async foreignPayment() {
		const intent = await this.world.stripe.call<Stripe.PaymentIntent>(
			"/v1/payment_intents",
			{
				amount: "100000",
				currency: "usd",
				"metadata[item]": "1",
				payment_method: "pm_card_visa",
				confirm: "true",
				return_url: "http://localhost:5000/success",
				...shippingForm,
			},
		);
		this.foreign.set(intent.id, JSON.stringify(intent.metadata));
		return intent;
	}

	#post({ routes, death }: Process, body: string, signature: string) {
		const request = new Request("http://localhost:5000/webhooks/stripe", {
			method: "POST",
			headers: { "Stripe-Signature": signature },
			body,
		});
		return this.world.clock.until(
			Promise.race([
				routes.webhookAction({ request, params: {}, context: {} }),
				death.then(() => new Response(null, { status: 502 })),
			]),
		);
	}
}
