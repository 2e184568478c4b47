import { paths } from "../../paths";
import { invalidEmail, type Refusal } from "./refusal";

/**
 * Has the shop tell Stripe the address, which `handleNextAction` can't. Never rejects.
 *
 * @returns why the payment does not go on, or null if it does
 */
export async function saveEmail(
	item: string,
	email: string,
): Promise<Refusal | null> {
	try {
		const { ok, status } = await fetch(paths.receiptEmail(), {
			method: "POST",
			body: new URLSearchParams({ item, email }),
		});
		// A payment that has been made is found to be so in the next step.
		if (ok || status === 409) {
			return null;
		}
		return status === 422 ? invalidEmail : notSaved;
	} catch {
		return notSaved;
	}
}

const notSaved: Refusal = {
	why: "We couldn’t pass your email address on.",
	next: "Nothing has been charged. Please try again in a moment.",
	atFields: false,
};
