/**
 * The status with which to refuse a URL that is longer or deeper than any of the shop's, or undefined. To find the
 * route of a path takes Remix time that grows with the square of its segments, and everybody waits for it.
 */
export function refusalOf(url: string): 404 | 414 | undefined {
	if (url.length > maxUrlLength) {
		return 414;
	}
	const [path = "", query = ""] = url.split("?");
	// Browsers ask there for the routes of the paths in `p`, and Remix looks for each.
	const asked = path.startsWith("/__manifest")
		? new URLSearchParams(query).getAll("p")
		: [];
	if (asked.length > maxPathsAsked) {
		return 414;
	}
	for (const one of [path, ...asked]) {
		if (one.length > maxPathLength) {
			return 414;
		}
		if (one.split("/").length - 1 > maxSegments) {
			return 404;
		}
	}
	return undefined;
}

const maxUrlLength = 8_192;
const maxPathLength = 512;
/** The deepest are the emulator's, such as /v1/payment_intents/pi_1/confirm. */
const maxSegments = 8;
const maxPathsAsked = 64;
