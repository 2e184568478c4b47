import type { StripeError } from "@stripe/stripe-js";
import type { FormStore } from "../form/form-store";
import { firstMethod, orderMethods } from "../form/layout";
import type { ElementOwner } from "./session";

/** Shows the payment methods that the payment accepts. Returns Stripe's error when they can't be loaded. */
export async function loadForm(
	owner: ElementOwner,
	store: FormStore,
): Promise<StripeError | undefined> {
	const { body, error } = await owner.session();
	if (error) {
		store.change({ phase: "failed" });
		return error;
	}
	const { ordered_payment_method_types: offered = [] } =
		body?.payment_method_preference ?? {};

	const { options, method, methods: before } = store.get();
	const methods = orderMethods(offered, options.paymentMethodOrder);
	const current = method && methods.includes(method) ? method : null;
	const first = before.length > 0 ? current : firstMethod(methods, options);
	store.change({ phase: "ready", methods, method: current ?? first });
	return undefined;
}
