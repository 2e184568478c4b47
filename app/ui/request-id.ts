import { createContext, useContext } from "react";

const RequestIdContext = createContext<string | undefined>(undefined);

export const RequestIdProvider = RequestIdContext.Provider;

/**
 * The id of the request that this document answers: on the server, and where it stands in the document. A page that
 * is only shown by a navigation in the browser has none.
 */
export const useRequestId = () =>
	useContext(RequestIdContext) ?? idInDocument() ?? undefined;

/** The attribute of the element that holds it, for hydration to find. */
export const requestIdAttribute = "data-request-id";

const idInDocument = () =>
	typeof document === "undefined"
		? null
		: document.querySelector(`[${requestIdAttribute}]`)?.textContent;
