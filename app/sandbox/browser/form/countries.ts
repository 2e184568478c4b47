type Country = { code: string; name: string };

/** Where a billing address can be; names come from the browser, in its language, which takes a while once. */
export function countryOptions(locale: string): Country[] {
	const known = named.get(locale) ?? nameCountries(locale);
	named.set(locale, known);
	return known;
}

const named = new Map<string, Country[]>();

function nameCountries(locale: string): Country[] {
	const names = new Intl.DisplayNames([locale, "en"], { type: "region" });
	const { compare } = new Intl.Collator(locale);
	return codes
		.split(" ")
		.map((code) => ({ code, name: names.of(code) ?? code }))
		.sort((one, other) => compare(one.name, other.name));
}

/** The country of a browser's language, as in `en-GB`; the United States if it names none. */
export function countryOfLocale(locale: string): string {
	try {
		const region = new Intl.Locale(locale).region;
		return region && codes.includes(region) ? region : "US";
	} catch {
		return "US";
	}
}

const codes =
	"AC AD AE AF AG AI AL AM AO AQ AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PY QA RE RO RS RU RW SA SB SC SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WF WS XK YE YT ZA ZM ZW";
