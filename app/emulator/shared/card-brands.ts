export interface CardBrand {
	id: string;
	name: string;
	prefix: RegExp;
	lengths: readonly number[];
	cvcLength: number;
}

export const maxNumberLength = 19;

/** The brand of a complete or partial card number; undefined while it is unknown. */
export function brandOf(digits: string): CardBrand | undefined {
	return brands.find(({ prefix }) => prefix.test(digits));
}

export function maxLengthOf(brand: CardBrand | undefined): number {
	return brand ? Math.max(...brand.lengths) : 16;
}

const brands: readonly CardBrand[] = [
	{ id: "visa", name: "Visa", prefix: /^4/, lengths: [16], cvcLength: 3 },
	{
		id: "mastercard",
		name: "Mastercard",
		prefix: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
		lengths: [16],
		cvcLength: 3,
	},
	{
		id: "amex",
		name: "American Express",
		prefix: /^3[47]/,
		lengths: [15],
		cvcLength: 4,
	},
	{
		id: "discover",
		name: "Discover",
		prefix: /^(6011|64[4-9]|65)/,
		lengths: [16],
		cvcLength: 3,
	},
	{
		id: "diners",
		name: "Diners Club",
		prefix: /^3[0689]/,
		lengths: [14, 16],
		cvcLength: 3,
	},
	{
		id: "jcb",
		name: "JCB",
		prefix: /^35(2[89]|[3-8])/,
		lengths: [16],
		cvcLength: 3,
	},
	{
		id: "unionpay",
		name: "UnionPay",
		prefix: /^(62|81)/,
		lengths: [16, 17, 18, 19],
		cvcLength: 3,
	},
];
