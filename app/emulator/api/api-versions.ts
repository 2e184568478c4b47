/** The version whose object shapes are returned, whichever a request asks for. */
export const apiVersion = "2026-10-28.endive";

/** The account's default version, for requests that name none. It is an old one, as on accounts that were opened years ago. */
export const accountVersion = "2024-06-20";

export const isVersion = (version: string) =>
	/^\d{4}-\d{2}-\d{2}(\.[a-z]+)?$/.test(version);

export const takesPaymentMethodTypes = (version: string) =>
	version.slice(0, endiveDate.length) < endiveDate;

const endiveDate = "2026-09-30";
