/** In the smallest unit of the currency. Stripe converts the minimum for currencies that are not in its table; here those have none. */
export const minimumAmount = (currency: string) => minimums[currency] ?? 1;

export function formatAmount(amount: number, currency: string) {
	const format = new Intl.NumberFormat("en-US", {
		style: "currency",
		currency,
	});
	const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
	return format.format(amount / 10 ** digits);
}

export const maximumAmount = 99_999_999;

export const supportedCurrencies =
	"usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw".split(
		" ",
	);

const minimums: Record<string, number> = {
	...at(50, "usd aud brl cad chf eur inr nzd sgd jpy krw"),
	...at(30, "gbp"),
	...at(200, "aed myr pln ron"),
	...at(250, "dkk"),
	...at(300, "nok sek"),
	...at(400, "hkd"),
	...at(1000, "mxn thb"),
	...at(1500, "czk"),
	...at(17500, "huf"),
};

function at(minimum: number, currencies: string) {
	return Object.fromEntries(
		currencies.split(" ").map((currency) => [currency, minimum]),
	);
}
