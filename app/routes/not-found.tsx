import { noSuchPage } from "../errors/error-responses.server";

// A route of its own, so that the document still knows its settings when nothing else matches.
export function loader() {
	throw noSuchPage();
}

export default () => null;
