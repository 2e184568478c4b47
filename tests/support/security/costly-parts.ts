/**
 * Each part of a request in the shapes that are the worst for whoever reads it: many separators, deep nesting, long runs
 * of what a pattern may match in several ways.
 */
export const costlyParts: [
	description: string,
	make: (bytes: number) => string,
][] = [
	// First, because the answer shows the latest requests to the emulator, which are long later.
	...bodies("/emulator", ["a&", "a=1&", "%", "+"]),
	...targets("a path", (text) => `/${text}`, ["/", "a/", "%2F", "a", "..%2f"]),
	...targets("a path of data", (text) => `/${text}.data`, ["a/", "."]),
	...targets("a path of the emulator", (text) => `/v1/${text}`, ["a/", "a"]),
	...targets("a query", (text) => `/?${text}`, [
		"a&",
		"a=1&",
		"a[",
		"a[]=1&",
		"%",
		"%25",
		"+",
		"4+",
		"_secret_",
		"sk_",
	]),
	...targets("a book", (text) => `/checkout?item=${text}`, ["1", "1&item="]),
	...targets("a receipt", (text) => `/success?payment_intent=pi_${text}`, [
		"a",
		"_secret_",
	]),
	...targets("a query of the emulator", (text) => `/v1/charges?${text}`, [
		"a[b]",
		"expand[]=a&",
		"expand[]=a.a.a&",
	]),
	...headers("Cookie", ["a=b; ", ";", "=", "cart=a.b; ", "cart=", '"', "%"]),
	...headers("Accept-Language", ["a,", "en-", "a-a-a;q=0.1,", ";", " "]),
	...headers("Accept-Encoding", ["a,", "a;q=0,", ";", '"', "gzip,"]),
	...headers("User-Agent", ["a", " ", "bot ", "(", "Mozilla/5.0 ", "1.", "/"]),
	...headers("Host", ["a", "a.", "1:"]),
	...headers("Origin", ["a", "https://a,", ":", "["]),
	...headers("Range", ["0-,", "9", " "]),
	...headers("If-None-Match", ['"a",', "W/", ","]),
	...headers("If-Range", ["a", '"']),
	...headers("X-Forwarded-For", ["1.1.1.1,", ":", ",", "a"]),
	...headers("X-Forwarded-Host", ["a", ":1,"]),
	...headers("X-Request-Id", ["a", "-"]),
	...headers("Purpose", ["prefetch,", "a"]),
	...headers("Sec-Fetch-Site", ["none,", "a"]),
	...headers("Accept", ["a/b,", ";", "*/*;q=0.1,"]),
	...headers("Referer", ["a", "/"]),
	...headers("Authorization", ["Bearer ", "a", " "], "/v1/charges"),
	...bodies("/webhooks/stripe", ["a", "{", "["], "Stripe-Signature: t=1,v1=a"),
	...bodies("/v1/payment_intents", ["a&", "a[b]", "a=1&", "%", "a[]=1&"]),
	...bodies("/checkout?item=1", ["a&", "a=1&"]),
	...bodies("/checkout/email", ["item=1&", "email=a&", "%"]),
	[
		"a signature of commas",
		(bytes) =>
			post(
				"/webhooks/stripe",
				"{}",
				`Stripe-Signature: ${fill("v1=a,", bytes)}`,
			),
	],
];

/** Many targets of this kind, each made of one text again and again. */
function targets(
	name: string,
	place: (text: string) => string,
	texts: string[],
) {
	return texts.map((text): [string, (bytes: number) => string] => [
		`${name} of ${text}`,
		(bytes) => get(place(fill(encodeURI(text), bytes))),
	]);
}

function headers(name: string, texts: string[], path = "/checkout?item=99") {
	const isOfFiles = name.startsWith("If-") || name === "Range";
	const target = isOfFiles ? "/favicon.svg" : path;
	return texts.map((text): [string, (bytes: number) => string] => [
		`${name} of ${text}`,
		(bytes) => get(target, `${name}: ${fill(text, bytes)}`),
	]);
}

function bodies(path: string, texts: string[], header = "X-Nothing: 0") {
	return texts.map((text): [string, (bytes: number) => string] => [
		`a body for ${path} of ${text}`,
		(bytes) => post(path, fill(text, bytes), header),
	]);
}

const fill = (text: string, bytes: number) =>
	text.repeat(bytes / text.length).trim();

const get = (target: string, header = "X-Nothing: 0") =>
	[`GET ${target} HTTP/1.1`, ...common(header), "", ""].join("\r\n");

const post = (target: string, body: string, header: string) =>
	[
		`POST ${target} HTTP/1.1`,
		...common(header),
		"Authorization: Bearer sk_test_emulator",
		"Content-Type: application/x-www-form-urlencoded",
		`Content-Length: ${Buffer.byteLength(body)}`,
		"",
		body,
	].join("\r\n");

const common = (header: string) => [
	...(header.startsWith("Host:") ? [] : ["Host: localhost"]),
	"Connection: close",
	header,
];
