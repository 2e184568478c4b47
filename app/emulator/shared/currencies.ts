/** In the smallest unit of the currency. Stripe converts the minimum for currencies that are not in its table; here those have none. */
export const minimumAmount = (currency: string) => minimums[currency] ?? 1;

export function formatAmount(amount: number, currency: string) {
	const fractionDigits = digits[currency] ?? 2;
	const { format } = new Intl.NumberFormat("en-US", {
		style: "currency",
		currency,
		minimumFractionDigits: fractionDigits,
		maximumFractionDigits: fractionDigits,
	});
	return format(amount / 10 ** fractionDigits);
}

export const maximumAmount = 99_999_999;

export const supportedCurrencies =
	"usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw".split(
		" ",
	);

const minimums: Record<string, number> = {
	...each(50, "usd aud brl cad chf eur inr nzd sgd jpy krw"),
	...each(30, "gbp"),
	...each(200, "aed myr pln ron"),
	...each(250, "dkk"),
	...each(300, "nok sek"),
	...each(400, "hkd"),
	...each(1000, "mxn thb"),
	...each(1500, "czk"),
	...each(17500, "huf"),
};

// Those of Intl are what people write, not what Stripe counts.
const digits: Record<string, number> = {
	...each(0, "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf"),
	...each(3, "bhd jod kwd omr tnd"),
};

function each(value: number, currencies: string) {
	return Object.fromEntries(
		currencies.split(" ").map((currency) => [currency, value]),
	);
}
