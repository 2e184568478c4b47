/** The version whose shapes are answered, whatever a request asks for. */
export const API_VERSION = "2026-10-28.endive";

/** A request that names no version gets the account's: an older one, as on accounts that exist for long. */
export const ACCOUNT_VERSION = "2024-06-20";

const ENDIVE = "2026-09-30";

export function isVersion(version: string) {
	return /^\d{4}-\d{2}-\d{2}(\.[a-z]+)?$/.test(version);
}

export function takesPaymentMethodTypes(version: string) {
	return version.slice(0, ENDIVE.length) < ENDIVE;
}
