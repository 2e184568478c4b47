import fc from "fast-check";

// Input as scanners and attackers send it, for property tests.

const classics = [
	"<script>alert(1)</script>",
	'"><img src=x onerror=alert(1)>',
	"'; DROP TABLE books; --",
	"../../../../etc/passwd",
	"..%2f..%2fetc%2fpasswd",
	"{{7*7}}",
	"__proto__",
	"constructor",
	"%00",
	"%",
	"%ff%fe",
	"\u202e\u0000",
	"javascript:alert(1)",
	"//evil.example",
	"https://evil.example",
	"\r\nSet-Cookie: a=b",
	"1e309",
	"-0",
	"NaN",
	"pi_1_secret_1",
	"9".repeat(2_000),
];

const text = fc.oneof(
	fc.constantFrom(...classics),
	fc.string({ unit: "binary", maxLength: 60 }),
	fc.string({ maxLength: 60 }),
);

const names = fc.oneof(
	fc.constantFrom(
		"item",
		"scripts",
		"payment_intent",
		"payment_intent_client_secret",
		"redirect_status",
		"source",
		"return_url",
		"_routes",
		"_data",
		"index",
		"action",
		"id",
		"p",
	),
	text,
);

/** A query whose names the shop may know, with values that it may not. */
const query = fc
	.array(fc.tuple(names, text), { maxLength: 5 })
	.map((pairs) =>
		pairs
			.map(
				([name, value]) =>
					`${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
			)
			.join("&"),
	);

const knownPaths = fc.constantFrom(
	"/",
	"/checkout",
	"/checkout.data",
	"/checkout/email",
	"/success",
	"/success.data",
	"/_root.data",
	"/__manifest",
	"/health",
	"/emulator",
	"/emulator.data",
	"/emulator/acs",
	"/emulator/authorize",
	"/v1/payment_intents",
	"/v1/payment_intents/pi_1/confirm",
	"/webhooks/stripe",
	"/nowhere",
);

const oddPaths = fc
	.array(text, { minLength: 1, maxLength: 4 })
	.map((parts) => `/${parts.map(encodeURIComponent).join("/")}`);

const paths = fc.oneof({ weight: 3, arbitrary: knownPaths }, oddPaths);

/** An address of the shop, or of nothing. */
export const addresses = fc
	.tuple(paths, query)
	.map(([path, query]) => (query ? `${path}?${query}` : path));

const headerText = text.map(encodeURIComponent);

const cookies = fc
	.array(fc.tuple(fc.constantFrom("cart", "receipts", "x"), headerText), {
		maxLength: 3,
	})
	.map((pairs) => pairs.map((pair) => pair.join("=")).join("; "));

/** Cookies whose wrapping is right, so that what is in them gets looked at. */
const wrappedCookies = fc
	.tuple(fc.constantFrom("cart", "receipts"), fc.json())
	.map(([name, json]) => `${name}=${Buffer.from(json).toString("base64")}`);

export const headers = fc.record(
	{
		Cookie: fc.oneof(cookies, wrappedCookies),
		Accept: headerText,
		"Accept-Language": headerText,
		"User-Agent": headerText,
		Purpose: headerText,
		"Sec-Purpose": headerText,
		"X-Forwarded-For": headerText,
		"X-Forwarded-Host": headerText,
		"Stripe-Signature": headerText,
		"Stripe-Version": headerText,
		"Idempotency-Key": headerText,
		Authorization: fc.oneof(
			headerText,
			fc.constantFrom("Bearer sk_test_emulator", "Bearer pk_test_emulator"),
		),
		"Content-Type": fc.constantFrom(
			"application/x-www-form-urlencoded",
			"multipart/form-data; boundary=x",
			"multipart/form-data",
			"application/json",
			"text/plain",
		),
		"Sec-Fetch-Site": fc.constantFrom("same-origin", "cross-site", "%"),
	},
	{ requiredKeys: [] },
);

export const methods = fc.constantFrom(
	"GET",
	"GET",
	"POST",
	"POST",
	"PUT",
	"PATCH",
	"DELETE",
	"HEAD",
	"OPTIONS",
);

export const bodies = fc.oneof(
	query,
	text,
	fc.json(),
	fc.uint8Array({ maxLength: 500 }),
);
