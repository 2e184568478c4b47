import { noSuchPage } from "../errors/error-responses.server";

export { ErrorBoundary, headers } from "../root";

// A route of its own, so that the document still knows its settings when nothing else matches.
export function loader() {
	throw noSuchPage();
}

export default () => null;
