import { config } from "zod";
import type * as EmulatorModule from "../../app/emulator/emulator.server";
import type { ApiFault } from "../../app/emulator/faults";
import type { Order } from "../../app/payments/fulfilment/fulfil-order.server";
import { type Bundle, bundle, importAll, type Mutation } from "./bundle";
import { clockNames, VirtualClock } from "./clock";
import { sharedIntl, sharedModules } from "./shared";
import type * as ShopModule from "./shop-entry";
import { newState } from "./state";
import { openStripe, type Stripe, webhookSecret } from "./stripe";
import { webGlobals } from "./web";

/** A process of the shop: it can die, and its clock may be wrong. */
export interface Process {
	routes: typeof ShopModule;
	skewMs: number;
	isAlive: boolean;
	kill: () => void;
	/** Resolves when it dies. */
	death: Promise<void>;
}

/** What is planned for a call of the shop's to Stripe, by its number in the scenario. */
export interface Strike {
	call: number;
	fault?: ApiFault;
	/** The process dies before the call leaves it, or when Stripe has carried it out. */
	crash?: "before" | "after";
}

/** Virtual time, Stripe as an emulator, and the code of the shop, to start processes of it. */
export async function createWorld(mutation?: Mutation): Promise<World> {
	// Nobody reads where the thousands of planned failures were thrown.
	Error.stackTraceLimit = 0;
	Object.assign(process.env, {
		STRIPE_MODE: "emulator",
		LOG_LEVEL: "silent",
		COOKIE_SECRET: "simulation".repeat(4),
	});
	const clock = new VirtualClock();
	const shop = await bundle<typeof ShopModule>(
		"tests/simulation/shop-entry.ts",
		[...clockNames, "Intl", "simulation", "globalThis"],
		{ shared: /\/(emulator|env|logger)\.server$/, mutation },
	);
	const emulator = await bundle<typeof EmulatorModule>(
		"app/emulator/emulator.server.ts",
		[...clockNames, ...Object.keys(webGlobals)],
	);
	const modules = await importAll([...shop.imports, ...emulator.imports]);
	const stripe = await openStripe(clock, emulator, modules);
	// No process of the shop lives long enough to win back what it costs to compile its schemas, as Stripe does.
	config({ jitless: true });
	return new World(clock, stripe, shop, {
		...modules,
		...(await sharedModules()),
	});
}

/** Where processes of the shop and Stripe meet. What happens in a scenario is counted in its state. */
export class World {
	state = newState([]);

	constructor(
		readonly clock: VirtualClock,
		readonly stripe: Stripe,
		readonly code: Bundle<typeof ShopModule>,
		readonly modules: Record<string, object>,
	) {}

	/** Begins a scenario: nothing of an earlier one goes on. */
	begin(strikes: Strike[]) {
		this.clock.forgetTimers();
		this.stripe.deliveries.length = 0;
		this.state = newState(strikes);
		return this.state;
	}

	async startProcess(): Promise<Process> {
		const running = this.#describeProcess();
		const { globals, timersPromises } = this.clock.viewOf(running);
		const emulator = {
			fetch: (url: string, init: RequestInit) =>
				this.#callStripe(running, url, init),
			close() {},
		};
		running.routes = await this.code(
			{ ...this.modules, "node:timers/promises": timersPromises },
			{
				...globals,
				Intl: sharedIntl,
				simulation: { fulfil: (order: Order) => this.#fulfil(running, order) },
				globalThis: { marginalia: { emulator, secret: webhookSecret } },
			},
		);
		const [book] = running.routes.books;
		for (const edit of this.state.edits) {
			if (book) {
				edit(book);
			}
		}
		return running;
	}

	#describeProcess() {
		let die = () => {};
		const death = new Promise<void>((resolve) => {
			die = resolve;
		});
		const running: Process = {
			routes: {} as typeof ShopModule,
			skewMs: 0,
			isAlive: true,
			death,
			kill: () => {
				running.isAlive = false;
				this.state.deaths++;
				die();
			},
		};
		return running;
	}

	async #callStripe(running: Process, url: string, init: RequestInit) {
		if (!running.isAlive) {
			return never;
		}
		const { state } = this;
		state.calls++;
		this.#noteCreation(running, url, String(init.body));
		const strike = state.strikes.find(({ call }) => call === state.calls);
		if (strike?.crash === "before") {
			running.kill();
			return never;
		}
		const answer = await this.stripe.callWithFault(
			url,
			{ ...init, signal: null },
			strike?.fault,
		);
		if (strike?.crash === "after") {
			running.kill();
		}
		return running.isAlive ? answer : never;
	}

	#noteCreation({ routes }: Process, url: string, body: string) {
		if (!url.endsWith("/v1/payment_intents")) {
			return;
		}
		const params = new URLSearchParams(body);
		const item = params.get("metadata[item]");
		const price = routes.books.find((book) => book.item === item)?.price;
		this.state.created.push({
			asked: `${params.get("amount")} ${params.get("currency")}`,
			price: `${price?.amount} ${price?.currency}`,
		});
	}

	async #fulfil(running: Process, order: Order) {
		if (!running.isAlive) {
			return never;
		}
		if (this.state.failingSends > 0) {
			this.state.failingSends--;
			throw new Error("The printer is out of paper.");
		}
		this.state.sent.push(order);
	}
}

const never = new Promise<never>(() => {});
