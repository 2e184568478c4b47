import type * as EmulatorModule from "../../app/emulator/emulator.server";
import type { ApiFault, Fault } from "../../app/emulator/faults";
import type { Order } from "../../app/payments/fulfilment/fulfil-order.server";
import { bundle, type Mutation } from "./bundle";
import { VirtualClock } from "./clock";
import type * as ShopModule from "./shop-entry";

/** A process of the shop: it can die, and its clock may be wrong. */
export interface Process {
	routes: typeof ShopModule;
	skewMs: number;
	isAlive: boolean;
	kill: () => void;
	/** Resolves when it dies. */
	death: Promise<void>;
}

/** What a webhook brings, and whether it has arrived. */
interface Delivery {
	body: string;
	signature: string;
	answer: (response: Response) => void;
}

/** What is planned for a call of the shop's to Stripe, by its number in the scenario. */
export interface Strike {
	call: number;
	fault?: ApiFault;
	/** The process dies before the call leaves it, or when Stripe has carried it out. */
	crash?: "before" | "after";
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** Stripe, as an emulator, and what is needed to start processes of the shop that talk to it. */
export async function createWorld(mutation?: Mutation) {
	process.env.STRIPE_MODE = "emulator";
	process.env.LOG_LEVEL = "silent";
	process.env.COOKIE_SECRET = "simulation".repeat(4);
	const clock = new VirtualClock();
	const shop = await bundle<typeof ShopModule>(
		"tests/simulation/shop-entry.ts",
		[...clockNames, "simulation", "globalThis"],
		mutation,
	);
	const emulatorCode = await bundle<typeof EmulatorModule>(
		"app/emulator/emulator.server.ts",
		clockNames,
	);
	const modules: Record<string, object> = {};
	for (const name of [...shop.packages, ...emulatorCode.packages]) {
		modules[name] ??= await import(name);
	}

	const deliveries: Delivery[] = [];
	const stripes = clock.globalsFor({ skewMs: 0, isAlive: true });
	const { createEmulator } = await emulatorCode(modules, stripes.globals);
	const emulator = createEmulator({
		now: clock.now,
		webhook: {
			url: "http://localhost:5000/webhooks/stripe",
			secret: webhookSecret,
			fetch: (_, init) =>
				new Promise((resolve) => {
					deliveries.push({
						body: String(init?.body),
						signature: new Headers(init?.headers).get("Stripe-Signature") ?? "",
						answer: resolve,
					});
				}),
		},
	});

	/** Where the scenario stands; each begins with a new one. */
	let state = newState([]);

	async function startProcess(): Promise<Process> {
		let die = () => {};
		const death = new Promise<void>((resolve) => {
			die = resolve;
		});
		const running: Process = {
			routes: {} as typeof ShopModule,
			skewMs: 0,
			isAlive: true,
			death,
			kill() {
				running.isAlive = false;
				state.deaths++;
				die();
			},
		};
		const { globals, timersPromises } = clock.globalsFor(running);
		running.routes = await shop(
			{ ...modules, "node:timers/promises": timersPromises },
			{
				...globals,
				simulation: { fulfil: (order: Order) => fulfil(running, order) },
				globalThis: {
					marginalia: {
						emulator: { fetch: fetchFor(running), close() {} },
						secret: webhookSecret,
					},
				},
			},
		);
		return running;
	}

	/** What a process reaches Stripe with. */
	const fetchFor =
		(running: Process) =>
		async (url: RequestInfo | URL, init?: RequestInit) => {
			if (!running.isAlive) {
				return never;
			}
			state.calls++;
			noteCreation(running, String(url), String(init?.body));
			const strike = state.strikes.find(({ call }) => call === state.calls);
			if (strike?.crash === "before") {
				running.kill();
				return never;
			}
			if (strike?.fault) {
				await plan({ kind: strike.fault, times: 1 });
			}
			const answer = read(
				emulator.fetch(String(url), { ...init, signal: null }),
			);
			if (strike?.fault === "timeout") {
				await clock.whileStopped(soon());
				return giveUp();
			}
			const whole = await clock.whileStopped(answer);
			if (strike?.crash === "after") {
				running.kill();
			}
			return running.isAlive ? whole : never;
		};

	/** Stripe's client gives up after 4 s. */
	const giveUp = () =>
		new Promise<never>((_, reject) => {
			clock.after(4_000, () => reject(new Error("ETIMEDOUT")));
		});

	function noteCreation({ routes }: Process, url: string, body: string) {
		if (!url.endsWith("/v1/payment_intents")) {
			return;
		}
		const params = new URLSearchParams(body);
		const book = routes.books.find(
			({ item }) => item === params.get("metadata[item]"),
		);
		state.created.push({
			asked: `${params.get("amount")} ${params.get("currency")}`,
			price: `${book?.price.amount} ${book?.price.currency}`,
		});
	}

	async function fulfil(running: Process, order: Order) {
		if (!running.isAlive) {
			return never;
		}
		state.sent.push(order);
		if (state.failingSends > 0) {
			state.failingSends--;
			state.sent.pop();
			throw new Error("The printer is out of paper.");
		}
	}

	const plan = (fault: Partial<Fault>) =>
		callEmulator("/emulator/api/faults", fault as Record<string, string>);

	/** A call to Stripe that is not the shop's: the Dashboard's, a browser's, or the emulator's own. */
	async function callEmulator<T>(
		path: string,
		params?: Record<string, string>,
		key = "sk_test_emulator",
	): Promise<T> {
		const answer = emulator.fetch(`https://api.stripe.com${path}`, {
			method: params ? "POST" : "GET",
			headers: { Authorization: `Bearer ${key}` },
			body: params && new URLSearchParams(params),
		});
		const { text } = await clock.whileStopped(read(answer));
		return JSON.parse(await text()) as T;
	}

	return {
		clock,
		deliveries,
		startProcess,
		plan,
		callEmulator,
		begin(strikes: Strike[]) {
			clock.forgetTimers();
			deliveries.length = 0;
			state = newState(strikes);
			return state;
		},
	};
}

const newState = (strikes: Strike[]) => ({
	strikes,
	/** How many calls the shop has made to Stripe. */
	calls: 0,
	/** What has been sent. */
	sent: [] as Order[],
	/** What Stripe was asked to create, and what the catalogue said at that moment. */
	created: [] as { asked: string; price: string }[],
	/** How many of those have been checked. */
	checked: 0,
	/** Payments that went back before anything was sent. */
	notToSend: new Set<string>(),
	/** How many processes have died. */
	deaths: 0,
	failingSends: 0,
});

const clockNames = ["Date", "setTimeout", "clearTimeout", "performance"];

export const webhookSecret = "whsec_simulation";

/** As much of a Response as Stripe's SDK needs, with nothing left to wait for. */
async function read(answer: Promise<Response>) {
	const response = await answer;
	const { status, headers } = response;
	const body = await response.text();
	return { status, headers, text: async () => body };
}

/** By then the emulator has carried out what it was asked. */
async function soon() {
	for (let turn = 0; turn < 5; turn++) {
		await new Promise((resolve) => setImmediate(resolve));
	}
}

const never = new Promise<never>(() => {});
