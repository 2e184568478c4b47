/** Time that moves only when nothing else happens, so that a day takes no longer than a moment. */
export class VirtualClock {
	// In the future: a webhook that is signed too long ago would be refused, and Stripe's SDK looks at the real clock.
	#now = Date.now() + 24 * 60 * 60 * 1000;
	/** Work that waits for no timer: as long as there is some, time stands still. */
	#underWay = 0;
	#timers: Timer[] = [];
	#count = 0;

	now = () => this.#now;

	/** The globals and the module by which a process tells the time and waits, as it sees them: some clocks are wrong. */
	viewOf(process: { skewMs: number; isAlive: boolean }) {
		const now = () => this.#now + process.skewMs;
		const setTimeout = (
			run: (...args: unknown[]) => void,
			ms = 0,
			...args: unknown[]
		) =>
			this.after(ms, () => {
				if (process.isAlive) {
					run(...args);
				}
			});
		const clearTimeout = (timer: Timer | undefined) => {
			if (timer) {
				this.cancel(timer);
			}
		};
		class SkewedDate extends Date {
			constructor(...given: ConstructorParameters<typeof Date> | []) {
				if (given.length === 0) {
					super(now());
				} else {
					super(...given);
				}
			}
			static override now = now;
		}
		const pause = (ms: number) =>
			new Promise<void>((resolve) => setTimeout(() => resolve(), ms));
		return {
			globals: {
				Date: SkewedDate,
				setTimeout,
				clearTimeout,
				performance: { now: this.now },
			},
			timersPromises: { setTimeout: pause },
		};
	}

	after(ms: number, run: () => void): Timer {
		const timer = new Timer(this.#now + ms, this.#count++, run);
		this.#timers.push(timer);
		return timer;
	}

	cancel(timer: Timer) {
		this.#timers = this.#timers.filter((other) => other !== timer);
	}

	/** Lets time stand still until this is done. */
	async whileStopped<T>(work: Promise<T>): Promise<T> {
		this.#underWay++;
		try {
			return await work;
		} finally {
			this.#underWay--;
		}
	}

	/** Lets everything happen that waits for nothing, and the time pass that it takes until this is done. */
	async until<T>(work: Promise<T>): Promise<T> {
		let isDone = false;
		const done = () => {
			isDone = true;
		};
		work.then(done, done);
		await this.#settle();
		while (!isDone) {
			if (!this.#next()) {
				throw new Error("Something waits for what never comes.");
			}
			await this.#settle();
		}
		return work;
	}

	/** Lets this much time pass, with all that happens in it. */
	async pass(ms: number) {
		const end = this.#now + ms;
		await this.#settle();
		while (this.#next(end)) {
			await this.#settle();
		}
		this.#now = end;
	}

	/** No timer outlives its scenario. */
	forgetTimers() {
		this.#timers = [];
	}

	/** Everything has happened that waits for no timer. */
	async #settle() {
		for (let turn = 0; turn < turns; turn++) {
			await new Promise((resolve) => setImmediate(resolve));
			if (this.#underWay > 0) {
				turn = 0;
			}
		}
	}

	#next(end = Number.POSITIVE_INFINITY) {
		let next: Timer | undefined;
		for (const timer of this.#timers) {
			if (!next || timer.isBefore(next)) {
				next = timer;
			}
		}
		if (!next || next.at > end) {
			return false;
		}
		this.cancel(next);
		this.#now = Math.max(this.#now, next.at);
		next.run();
		return true;
	}
}

class Timer {
	constructor(
		readonly at: number,
		readonly number: number,
		readonly run: () => void,
	) {}

	isBefore(other: Timer) {
		return (
			this.at < other.at || (this.at === other.at && this.number < other.number)
		);
	}

	ref = () => this;
	unref = () => this;
}

/** What is done between two calls to Stripe takes no more turns of the event loop. */
const turns = 3;

/** The globals that a process is given in place of its own. */
export const clockNames = ["Date", "setTimeout", "clearTimeout", "performance"];
