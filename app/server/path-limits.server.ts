/**
 * The status with which to refuse a URL that is longer or deeper than any of the shop's, or undefined. To find the
 * route of a path takes Remix time that grows with the square of its segments, and everybody waits for it.
 */
export function refusalOf(url: string): 404 | 414 | undefined {
	if (url.length > maxUrlLength) {
		return 414;
	}
	const [path = ""] = url.split("?");
	if (path.length > maxPathLength) {
		return 414;
	}
	return path.split("/").length - 1 > maxSegments ? 404 : undefined;
}

const maxUrlLength = 8_192;
const maxPathLength = 512;
/** The deepest are the emulator's, such as /v1/payment_intents/pi_1/confirm. */
const maxSegments = 8;
