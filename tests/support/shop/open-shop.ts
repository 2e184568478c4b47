import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import Stripe from "stripe";
import type { Emulator } from "../../../app/emulator/emulator.server";
import {
	type EmulatorControls,
	emulatorControls,
} from "../stripe/emulator-controls";
import { stripeApiOrigin } from "../stripe/reroute-stripe-api.mjs";
import { evaluateBuild } from "./evaluate-build";

/** The built shop as a function: a path in, a Response out, no port and no browser. */
export interface Shop {
	visit: (path: string, init?: RequestInit) => Promise<Response>;
	/** The shop's own emulator through the real SDK. */
	stripe: Stripe;
	/** What else the shop's own emulator can do. */
	emulator: EmulatorControls;
	/** All PaymentIntents that the emulator holds, newest first. */
	intents: () => Promise<Stripe.PaymentIntent[]>;
}

/** Opens a shop of its own, with an emulator of its own, on these settings. */
export async function openShop(
	settings: Record<string, string> = {},
): Promise<Shop> {
	const build = await freshBuild({ STRIPE_MODE: "emulator", ...settings });
	const handle = createRequestHandler(build, "production");
	// What it has begun goes on there, too, when the next test has opened another Stripe.
	const { STRIPE_API_ORIGIN } = process.env;
	const visit = (path: string, init?: RequestInit) =>
		stripeApiOrigin.run(STRIPE_API_ORIGIN, () =>
			handle(new Request(new URL(path, "http://localhost:5000"), init)),
		);
	const stripe = new Stripe("sk_test_emulator", {
		maxNetworkRetries: 0,
		telemetry: false,
		httpClient: Stripe.createFetchHttpClient(async (input, init) => {
			const { pathname, search } = new URL(String(input));
			return visit(pathname + search, init);
		}),
	});
	const intents = () =>
		stripe.paymentIntents.list({ limit: 100 }).then(({ data }) => data);
	return { visit, stripe, intents, emulator: emulatorControls(visit) };
}

/** A shopper's browser as far as the shop can tell: it keeps cookies. */
export function openBrowser(shop: Pick<Shop, "visit">) {
	const jar = new Map<string, string>();
	const cookies = () => [...jar].map((pair) => pair.join("=")).join("; ");

	async function visit(path: string, init: RequestInit = {}) {
		const headers = new Headers(init.headers);
		headers.set("Cookie", cookies());
		const response = await shop.visit(path, { ...init, headers });
		for (const cookie of response.headers.getSetCookie()) {
			const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			jar.set(name, value);
		}
		return response;
	}
	return Object.assign(visit, { cookies });
}

/** The client secret of the payment that a checkout page ends up with, or null if it shows none. */
export async function clientSecretOn(page: Response) {
	const secrets = (await page.text()).match(
		/pi_[A-Za-z0-9]+_secret_[A-Za-z0-9]+/g,
	);
	return secrets?.at(-1) ?? null;
}

/** The id of the intent that a client secret belongs to. */
export const idOf = (clientSecret: string | null) =>
	clientSecret?.split("_secret_")[0] ?? "";

let queue: Promise<unknown> = Promise.resolve();

/** One at a time, because the build reads its settings from the environment while it is evaluated. */
function freshBuild(settings: Record<string, string>): Promise<ServerBuild> {
	const build = queue.then(() => evaluateWith(settings));
	queue = build.catch(() => {});
	return build;
}

async function evaluateWith(
	settings: Record<string, string>,
): Promise<ServerBuild> {
	const before = { ...process.env };
	Object.assign(
		process.env,
		{ NODE_ENV: "production", LOG_LEVEL: "silent" },
		settings,
	);
	Reflect.deleteProperty(globalThis, "marginalia");
	const build = await evaluateBuild();
	process.env = before;
	const { marginalia } = globalThis as { marginalia?: Opened };
	if (marginalia?.emulator) {
		emulators.push(marginalia.emulator);
	}
	return build;
}

/** Ends what the shops so far do by themselves, such as to send webhooks again. */
export function closeShops() {
	for (const emulator of emulators.splice(0)) {
		emulator.close();
	}
}

/** What a shop in emulator mode leaves for its next version (see stripe.server.ts). */
interface Opened {
	emulator?: Emulator;
}

const emulators: Emulator[] = [];
