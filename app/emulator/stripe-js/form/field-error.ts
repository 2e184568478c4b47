/** What is wrong with a field, in Stripe's codes and words. */
export interface Problem {
	code: string;
	message: string;
	/** Shown while typing; other problems wait until the field is left or submitted. */
	atOnce: boolean;
}

export function problem(
	code: string,
	message: string,
	{ atOnce = false } = {},
): Problem {
	return { code, message, atOnce };
}
