/** The version whose shapes are answered, whatever a request asks for. */
export const apiVersion = "2026-10-28.endive";

/** A request that names no version gets the account's: an older one, as on accounts that exist for long. */
export const accountVersion = "2024-06-20";

export const isVersion = (version: string) =>
	/^\d{4}-\d{2}-\d{2}(\.[a-z]+)?$/.test(version);

export const takesPaymentMethodTypes = (version: string) =>
	version.slice(0, endiveDate.length) < endiveDate;

const endiveDate = "2026-09-30";
