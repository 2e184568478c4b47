import type { AddressStore } from "../address/address-store";
import { firstAddressError } from "../address/address-validation";
import type { FormStore } from "../form/form-store";

/** What of a shipping address is also asked for by a payment method. */
export interface CopiedAddress {
	country: string;
	postalCode: string;
	name: string;
}

/**
 * A complete shipping address becomes the billing address, wherever the shopper has not entered another one.
 * Returns what is copied by now.
 *
 * @param before what was copied the last time
 */
export function copyToBilling(
	address: AddressStore,
	payment: FormStore,
	before: CopiedAddress | undefined,
): CopiedAddress | undefined {
	if (firstAddressError(address.get())) {
		return before;
	}
	const { name, country, postalCode } = address.get().values;
	const next = { name, country, postalCode };
	const { values } = payment.get();
	const sameAddress =
		values.postalCode === (before?.postalCode ?? "") &&
		values.country === (before?.country ?? values.country);
	const sameName = values.name === (before?.name ?? "");
	payment.change({
		values: {
			...values,
			...(sameAddress && { country, postalCode }),
			...(sameName && { name }),
		},
	});
	return next;
}
