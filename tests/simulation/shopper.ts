import type { Payment } from "../../app/payments/intent/payment";
import type { ReceiptStatus } from "../../app/payments/receipt/status-messages";
import { Broken } from "./broken";
import { methods } from "./payment-forms";
import type { Process, World } from "./world";

/** What a shopper sees. */
export type Page =
	| { at: "checkout"; payment: Payment }
	| { at: "receipt"; status: ReceiptStatus; paymentId: string }
	| { at: "error"; status: number }
	| { at: "broken connection" };

type Loader = (args: {
	request: Request;
	params: Record<string, string>;
	context: Record<string, never>;
}) => unknown;

/** A person with a browser, which keeps cookies, in one tab. */
export class Shopper {
	page: Page = { at: "broken connection" };
	/** The last payment that could be paid on a page of this shopper's. */
	secret: string | null = null;

	constructor(
		readonly world: World,
		readonly seen: Set<string>,
		readonly cookies = new Map<string, string>(),
		/** What the receipts said that were looked at, in any tab. */
		readonly receipts: { paymentId: string; status: ReceiptStatus }[] = [],
	) {}

	/** The intent that the secret belongs to. */
	get paymentId() {
		return this.secret?.split("_secret_")[0] ?? "none";
	}

	/** Another tab of the same browser, perhaps on its way back from paying. */
	openTab(secret: string | null = null) {
		const tab = new Shopper(this.world, this.seen, this.cookies, this.receipts);
		tab.secret = secret;
		return tab;
	}

	async checkout({ routes, death }: Process, item = "1") {
		const loaded = await this.#call(
			death,
			routes.checkoutLoader as Loader,
			`/checkout?item=${item}`,
		);
		if (!("value" in loaded)) {
			return this.#show(loaded);
		}
		const { payment } = loaded.value as { payment: Promise<Payment> };
		const known = await this.#unlessDead(death, payment);
		if (known?.state === "open") {
			await this.#checkPayable(known.paymentId);
		}
		return this.#show(
			known ? { at: "checkout", payment: known } : { at: "broken connection" },
		);
	}

	/** A form is only for what can still be paid when it is shown. */
	async #checkPayable(paymentId: string) {
		const { status } = await this.world.stripe.call<{ status: string }>(
			`/v1/payment_intents/${paymentId}`,
		);
		if (!status.startsWith("requires_")) {
			throw new Broken("says-what-is-known", `a form, but ${status}`);
		}
	}

	/** Presses "Try again", or reloads. */
	async tryAgain(process: Process) {
		const { page } = this;
		const needsNewCart =
			page.at === "checkout" &&
			page.payment.state === "unavailable" &&
			page.payment.needsNewCart;
		return needsNewCart ? this.startAgain(process) : this.checkout(process);
	}

	/** Presses the button that begins with a new cart. */
	async startAgain(process: Process, item = "1") {
		await this.#call(
			process.death,
			process.routes.checkoutAction as Loader,
			`/checkout?item=${item}`,
			"POST",
		);
		return this.checkout(process, item);
	}

	/** Comes back from Stripe, or opens the receipt again. */
	async success({ routes, death }: Process) {
		const loaded = await this.#call(
			death,
			routes.successLoader as Loader,
			`/success?payment_intent=${this.paymentId}&payment_intent_client_secret=${this.secret}`,
		);
		if (!("value" in loaded)) {
			return this.#show(loaded);
		}
		const { receipt } = loaded.value as {
			receipt: { status: ReceiptStatus; paymentId: string };
		};
		this.receipts.push(receipt);
		return this.#show({ at: "receipt", ...receipt });
	}

	/** Fills in the form and presses Pay, as Stripe.js then does it. */
	async pay(method: keyof typeof methods) {
		return this.world.clock.until(
			this.world.stripe.call<{ status?: string }>(
				`/v1/payment_intents/${this.paymentId}/confirm`,
				{
					client_secret: this.secret ?? "",
					return_url: "http://localhost:5000/success",
					...methods[method],
				},
				"pk_test_emulator",
			),
		);
	}

	#show(page: Page) {
		this.page = page;
		if (page.at === "checkout" && page.payment.state === "open") {
			this.secret = page.payment.clientSecret;
			this.seen.add(page.payment.paymentId);
		}
		return page;
	}

	async #call(
		death: Promise<void>,
		loader: Loader,
		path: string,
		method = "GET",
	): Promise<{ value: unknown } | Page> {
		const request = new Request(`http://localhost:5000${path}`, {
			method,
			headers: {
				Cookie: [...this.cookies].map((pair) => pair.join("=")).join("; "),
			},
		});
		const outcome = await this.#unlessDead(
			death,
			Promise.resolve()
				.then(() => loader({ request, params: {}, context: {} }))
				.then(
					(value) => ({ value, threw: false }),
					(value: unknown) => ({ value, threw: true }),
				),
		);
		if (!outcome) {
			return { at: "broken connection" };
		}
		const { value, status } = this.#read(outcome.value);
		if (outcome.threw && outcome.value instanceof Error) {
			throw outcome.value;
		}
		return outcome.threw ? { at: "error", status } : { value };
	}

	/** Of what a loader returns or throws: the value, the status, and the cookies, which the browser keeps. */
	#read(answer: unknown): { value: unknown; status: number } {
		const { init, headers, data } = answer as {
			init?: ResponseInit | null;
			headers?: Headers;
			data?: unknown;
		};
		for (const cookie of new Headers(init?.headers ?? headers).getSetCookie()) {
			const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			this.cookies.set(name, value);
		}
		return {
			value: init === undefined ? answer : data,
			status: init?.status ?? 200,
		};
	}

	#unlessDead<T>(death: Promise<void>, work: Promise<T>) {
		return this.world.clock.until(
			Promise.race([work, death.then(() => undefined)]),
		);
	}
}
