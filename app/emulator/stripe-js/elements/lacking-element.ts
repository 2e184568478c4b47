import { Emitter } from "../emitter";

/**
 * An Element of Stripe's that the emulator lacks. It mounts as an empty box and becomes ready, so that a page with
 * others beside it goes on; the console says once that it is missing.
 */
export class LackingElement extends Emitter {
	/** Takes it out of its group. */
	readonly destroy: () => void;
	readonly #type: string;

	constructor(type: string, destroy: () => void) {
		super();
		this.destroy = destroy;
		this.#type = type;
		if (!warned.has(type)) {
			warned.add(type);
			console.warn(
				`The emulator has no Element of type ${type}, so its place stays empty. Set Stripe test keys to see it.`,
			);
		}
	}

	mount() {
		// Later, because react-stripe-js adds its listeners after mount().
		queueMicrotask(() => this.emit("ready", { elementType: this.#type }));
	}

	unmount() {}
	update() {}
	focus() {}
	blur() {}
	clear() {}
	collapse() {}
}

const warned = new Set<string>();

/** Whether it is one of Stripe's; any other name is a mistake of the page. */
export const isLacking = (type: string) => lackingTypes.has(type);

const lackingTypes = new Set([
	"affirmMessage",
	"afterpayClearpayMessage",
	"auBankAccount",
	"card",
	"cardCvc",
	"cardExpiry",
	"cardNumber",
	"contactDetails",
	"currencySelector",
	"epsBank",
	"expressCheckout",
	"fpxBank",
	"iban",
	"idealBank",
	"issuingCardCopyButton",
	"issuingCardCvcDisplay",
	"issuingCardExpiryDisplay",
	"issuingCardNumberDisplay",
	"issuingCardPinDisplay",
	"linkAuthentication",
	"linkSignup",
	"p24Bank",
	"paymentMethodMessaging",
	"paymentRequestButton",
	"shippingAddress",
	"taxId",
	"terms",
]);
