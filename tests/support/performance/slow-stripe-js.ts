import { PaymentElement } from "../../../app/emulator/stripe-js/elements/payment-element";
import { installStripe } from "../../../app/emulator/stripe-js/install";

/** From `mount()` to ready, in ms; set when this is built (deliver-stripe-js.ts). */
declare const elementStart: number;

// The stand-in for Stripe.js with an Element that becomes ready after a set time, which includes the stand-in's own work.

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
