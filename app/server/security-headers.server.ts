import { env } from "../config/env.server";

/**
 * The headers of every response at this path, besides the Content-Security-Policy. entry.server.tsx sets them
 * on pages and their data, default-headers.server.ts on everything else.
 *
 * @see https://owasp.org/www-project-secure-headers/
 */
export function securityHeaders(path: string): Record<string, string> {
	const { isReceipt, isPayment } = classify(path);
	return {
		...baseHeaders,
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

/** Of the features that Permissions-Policy controls, a page uses only these: Stripe's frames ask for both. */
const paymentFeatures = ["payment", "publickey-credentials-get"];

const disabledFeatures =
	"accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope hid idle-detection magnetometer microphone midi picture-in-picture screen-wake-lock serial usb xr-spatial-tracking".split(
		" ",
	);

const baseHeaders = {
	"Cross-Origin-Opener-Policy": "same-origin-allow-popups",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy": [
		...paymentFeatures.map(
			(feature) => `${feature}=(self "https://js.stripe.com")`,
		),
		...disabledFeatures.map((feature) => `${feature}=()`),
	].join(", "),
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
	"X-Permitted-Cross-Domain-Policies": "none",
};

const isServedOverTls = env.isHttps && !import.meta.env.DEV;
const oneYear = "max-age=31536000; includeSubDomains";

// Routes ignore case, percent-encoding and a slash at the end. Single fetch requests a page's data at the
// page's path with ".data" appended.
function classify(path: string) {
	const [, page] =
		/^\/+(checkout|success)(\.data)?\/*$/i.exec(decodePath(path)) ?? [];
	return {
		isReceipt: page?.toLowerCase() === "success",
		isPayment: page !== undefined,
	};
}

function decodePath(path: string) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
