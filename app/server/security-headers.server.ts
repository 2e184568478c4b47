import { env } from "../config/env.server";

/**
 * The headers of every answer at this path, besides a page's own policy. Pages and their data set
 * them in entry.server.tsx; serving.server.ts gives them to files, errors and all the rest.
 *
 * @see https://owasp.org/www-project-secure-headers/
 */
export function securityHeaders(path: string): Record<string, string> {
	const { isReceipt, isPayment } = classify(path);
	return {
		...everywhere,
		...(isServedOverTls && { "Strict-Transport-Security": oneYear }),
		"Referrer-Policy": isReceipt
			? "no-referrer"
			: "strict-origin-when-cross-origin",
		...(isPayment && {
			"Cache-Control": "no-store",
			"X-Robots-Tag": "noindex",
		}),
	};
}

/** What a page of ours may use of a browser: payment, and of the rest nothing. */
const unused =
	"accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope hid idle-detection magnetometer microphone midi picture-in-picture publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking".split(
		" ",
	);

const everywhere = {
	"Cross-Origin-Opener-Policy": "same-origin-allow-popups",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy": [
		'payment=(self "https://js.stripe.com")',
		...unused.map((feature) => `${feature}=()`),
	].join(", "),
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
	"X-Permitted-Cross-Domain-Policies": "none",
};

const isServedOverTls = env.isHttps && !import.meta.env.DEV;
const oneYear = "max-age=31536000; includeSubDomains";

// Routes match whatever the case, the escapes and the slash at the end. Single fetch asks for a page's
// data at the page's own path with ".data" behind it.
function classify(path: string) {
	const [, page] =
		/^\/+(checkout|success)(\.data)?\/*$/i.exec(decoded(path)) ?? [];
	return {
		isReceipt: page?.toLowerCase() === "success",
		isPayment: page !== undefined,
	};
}

function decoded(path: string) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
