/** A random id that cannot be guessed, in the form of Stripe's ids. */
export function newId(prefix: string, length = 24) {
	const bytes = crypto.getRandomValues(new Uint8Array(length));
	return prefix + Array.from(bytes, letter).join("");
}

export const newClientSecret = (intentId: string) =>
	newId(`${intentId}_secret_`, 25);

const letter = (byte: number) => alphabet[byte % alphabet.length];

const alphabet =
	"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
