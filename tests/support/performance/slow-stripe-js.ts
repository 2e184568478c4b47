import { PaymentElement } from "../../../app/emulator/stripe-js/elements/payment-element";
import { installStripe } from "../../../app/emulator/stripe-js/install";

/** From `mount()` to ready, in ms: put in when this is built (deliver-stripe-js.ts). */
declare const elementStart: number;

/*
 * The stand-in for Stripe.js, as js.stripe.com would deliver it. Its Element is ready after as long as
 * Stripe's is said to need; what the stand-in itself has to do in that time is a part of it, not more of it.
 */

const { mount, on } = PaymentElement.prototype;
const mounted = new WeakMap<PaymentElement, number>();

PaymentElement.prototype.mount = function (target) {
	mounted.set(this, performance.now());
	mount.call(this, target);
};

PaymentElement.prototype.on = function (type, handler) {
	if (type !== "ready") {
		return on.call(this, type, handler);
	}
	return on.call(this, type, (event) => {
		const start = Number(mounted.get(this));
		const beReady = () => {
			performance.measure("start of the Element", { start });
			handler(event);
		};
		setTimeout(beReady, start + elementStart - performance.now());
	});
};

installStripe();
