/** Brand by the first digits. */
export function brandOf(number: string) {
	const six = Number(number.slice(0, 6).padEnd(6, "0"));
	const brand = RANGES.find(([from, to]) => six >= from && six <= to)?.[2];
	return brand ?? "unknown";
}

const RANGES: [number, number, string][] = [
	[400000, 499999, "visa"],
	[222100, 272099, "mastercard"],
	[510000, 559999, "mastercard"],
	[340000, 349999, "amex"],
	[370000, 379999, "amex"],
	[300000, 309999, "diners"],
	[360000, 369999, "diners"],
	[380000, 399999, "diners"],
	[352800, 358999, "jcb"],
	[601100, 601199, "discover"],
	[644000, 659999, "discover"],
	[620000, 629999, "unionpay"],
	[810000, 819999, "unionpay"],
];

export function passesLuhn(number: string) {
	const sum = [...number].reverse().reduce((total, digit, index) => {
		const doubled = index % 2 ? Number(digit) * 2 : Number(digit);
		return total + (doubled > 9 ? doubled - 9 : doubled);
	}, 0);
	return sum % 10 === 0;
}
