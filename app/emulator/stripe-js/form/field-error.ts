/** An error of one field, with Stripe's code and message. */
export interface FieldError {
	code: string;
	message: string;
	/** Shown while typing; other errors wait until the field is left or submitted. */
	immediate: boolean;
}

export function fieldError(
	code: string,
	message: string,
	{ immediate = false } = {},
): FieldError {
	return { code, message, immediate };
}
