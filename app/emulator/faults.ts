import { newId } from "./api/ids";

/** What Stripe can do wrong. Whoever calls it must get along with each of these, at every call. */
export const apiFaults = [
	/** The call does not arrive. */
	"refused",
	/** It is carried out, and its answer is lost. */
	"lost",
	/** It is carried out, and its answer breaks off in the middle. */
	"cut_off",
	/** It is carried out, and its answer does not come before the client gives up. */
	"timeout",
	/** It is not carried out; the error is saved under the idempotency key and repeated. */
	"saved_500",
	/** It is carried out, and yet an error is answered, saved and repeated. */
	"saved_500_after_effect",
	/** It is not carried out, and nothing is saved. */
	"unsaved_500",
	/** Too many calls: 429. */
	"rate_limit",
	/** Another call with the same idempotency key is under way: 409. */
	"key_in_use",
] as const;

/** What can happen to a webhook on its way. */
const webhookFaults = [
	"webhook_lost",
	"webhook_doubled",
	"webhook_late",
] as const;

/** What changes an answer without being a failure of the call. */
const otherFaults = [
	/** It comes `delay_ms` later. */
	"latency",
	/** The next card pays, or does not, as the test card of `outcome` would. */
	"next_payment",
] as const;

export const faultKinds = [...apiFaults, ...webhookFaults, ...otherFaults];

export type ApiFault = (typeof apiFaults)[number];

/** A fault that is planned: it strikes calls, or webhooks, until it is used up. */
export interface Fault {
	id: string;
	object: "emulator.fault";
	kind: (typeof faultKinds)[number];
	/** Which calls it strikes, such as "POST"; null for all. */
	method: string | null;
	/** Which paths, or which types of event, begin so; null for all. */
	path: string | null;
	/** How many matching ones it lets pass first. */
	skip: number;
	/** How many it strikes after those; null for all until it is removed. */
	times: number | null;
	/** Of `latency`, in milliseconds. */
	delay_ms?: number;
	/** Of `next_payment`: the id of a test card, such as "pm_card_chargeDeclined". */
	outcome?: string;
}

/** The faults that are planned, in the order in which they were. The first that matches strikes. */
export class Faults {
	#planned: Fault[] = [];

	list() {
		return [...this.#planned];
	}

	plan(fault: Omit<Fault, "id" | "object">): Fault {
		const planned = {
			...fault,
			id: newId("flt_"),
			object: "emulator.fault" as const,
		};
		this.#planned = [...this.#planned.slice(1 - maxPlanned), planned];
		return planned;
	}

	/** Ends those of one kind, or all. */
	clear(kind?: Fault["kind"]) {
		this.#planned = this.#planned.filter(
			(fault) => kind && fault.kind !== kind,
		);
	}

	/** How many milliseconds later this call to the API is answered. */
	latencyOf(method: string, path: string) {
		return this.#strike(["latency"], path, method)?.delay_ms ?? 0;
	}

	/** Which test card's outcome the next payment by card has, if that is planned. */
	nextOutcome() {
		return this.#strike(["next_payment"])?.outcome;
	}

	/** The fault that strikes this call to the API, if one does. */
	ofCall(method: string, path: string) {
		return this.#strike(apiFaults, path, method)?.kind;
	}

	/** The fault that strikes the webhook of an event of this type, if one does. */
	ofWebhook(type: string) {
		return this.#strike(webhookFaults, type)?.kind;
	}

	#strike<K extends Fault["kind"]>(
		kinds: readonly K[],
		path?: string,
		method?: string,
	) {
		const isOfKinds = (fault: Fault): fault is Fault & { kind: K } =>
			kinds.some((kind) => kind === fault.kind);
		const fault = this.#planned
			.filter(isOfKinds)
			.find(
				(fault) =>
					(!method || (fault.method ?? method) === method) &&
					(!path || path.startsWith(fault.path ?? "")),
			);
		if (!fault) {
			return undefined;
		}
		if (fault.skip > 0) {
			fault.skip--;
			return undefined;
		}
		if (fault.times !== null) {
			fault.times--;
			if (fault.times === 0) {
				this.#planned = this.#planned.filter((other) => other !== fault);
			}
		}
		return fault;
	}
}

/** More than any test plans. */
const maxPlanned = 100;
