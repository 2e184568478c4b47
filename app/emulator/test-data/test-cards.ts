import { countryCards } from "./card-ids";
import type { DeclineName } from "./declines";
import type { DisputeKind } from "./dispute-kinds";

type FailedCheck = "fail" | "unavailable";

/** How a test card differs from a US credit card that always works. */
export interface TestCard {
	country?: string;
	funding?: "debit" | "prepaid";
	networks?: string[];
	/** Why the bank declines every charge. */
	decline?: DeclineName;
	/** When the bank asks for 3-D Secure: always, only while the customer is present, or only on request. */
	challenge?: "required" | "on_session" | "optional";
	cvc?: FailedCheck;
	line1?: FailedCheck;
	postal?: FailedCheck;
	risk?: "elevated" | "highest";
	refund?: "pending" | "fails";
	/** What the bank does after the payment. */
	disputes?: DisputeKind[];
}

const cartesBancaires = ["cartes_bancaires"];

const eftpos: TestCard = {
	country: "AU",
	funding: "debit",
	networks: ["eftpos_au"],
};

/** Every card number that is accepted. */
export const testCards: Record<string, TestCard> = {
	...cardsOf(
		"US 4242424242424242 US 5555555555554444 US 2223003122003222 US 378282246310005 US 371449635398431 US 6011111111111117 US 6011000990139424 US 3056930009020004 US 36227206271667 US 4000000000005423 US 4000000000000077 US 4000000000000093 US 4000000000001208 US 4000000000003725 US 4000051230000072 US 5200828282828897 US 4000008400000407 US 4000008400000159 US 4000008400001017",
	),
	"4000056655665556": { funding: "debit" },
	"5200828282828210": { funding: "debit" },
	"5105105105105100": { funding: "prepaid" },
	"6011981111111113": { funding: "debit" },
	"3566002020360505": { country: "JP" },
	"6555900000604105": { country: "KR" },
	"6200000000000005": { country: "CN" },
	"6200000000000047": { country: "CN", funding: "debit" },
	"6205500000000000004": { country: "CN" },
	"4000002500001001": { country: "FR", networks: cartesBancaires },
	"5555552500001001": { country: "FR", networks: cartesBancaires },

	"4000050360000001": eftpos,
	"5555050360000080": eftpos,

	...cardsOf(countryCards),
	"5200007840000022": { country: "AE" },
	"4000006820000007": { country: "SA" },
	"4000058260000005": { country: "GB", funding: "debit" },
	"5555558265554449": { country: "GB" },
	"3530111333300000": { country: "JP" },
	"4000007640000003": { country: "TH" },
	"4000057640000008": { country: "TH", funding: "debit" },

	"4000000000000002": { decline: "generic_decline" },
	"4000000000009995": { decline: "insufficient_funds" },
	"4000000000009987": { decline: "lost_card" },
	"4000000000009979": { decline: "stolen_card" },
	"4000000000000069": { decline: "expired_card" },
	"4000000000000127": { decline: "incorrect_cvc" },
	"4000000000000119": { decline: "processing_error" },
	"4000000000006975": { decline: "card_velocity_exceeded" },
	"4000000000000341": { decline: "generic_decline" },

	"4100000000000019": { decline: "fraudulent", risk: "highest" },
	"4000000000004954": { risk: "highest" },
	"4000000000009235": { risk: "elevated" },
	"4000000000000101": { cvc: "fail" },
	"4000000000000036": { postal: "fail" },
	"4000058400307872": { cvc: "fail", risk: "elevated" },
	"4000058400306072": { postal: "fail", risk: "elevated" },
	"4000000000000028": { line1: "fail" },
	"4000000000000010": { line1: "fail", postal: "fail" },
	"4000000000000044": { line1: "unavailable", postal: "unavailable" },
	"4000000000007726": { refund: "pending" },
	"4000000000005126": { refund: "fails" },
	"4000000000000259": { disputes: ["fraudulent"] },
	"4000000000002685": { disputes: ["lost"] },
	"4000000000001976": { disputes: ["inquiry"] },
	"4000000404000079": { disputes: ["fraudulent", "fraudulent"] },
	"4000000404000038": { disputes: ["fraudulent"] },
	"4000000001000043": { disputes: ["fraudulent"] },
	"4000000404004816": { disputes: ["fraudulent"] },
	"4000000404005649": { disputes: ["fraudulent"] },
	"5105000300000018": { disputes: ["fraudulent"] },
	"4000008400000779": { disputes: ["compliance"] },
	"5105008400000002": { disputes: ["compliance"] },
	"4000003720000278": { country: "IE" },

	"4000002500003155": { challenge: "required" },
	"4000002760003184": { challenge: "required" },
	"4000003800000446": { challenge: "on_session" },
	"4000000000003220": { challenge: "required", country: "IE" },
	"4000008400000027": { challenge: "required" },
	"4000008260003178": { challenge: "required", decline: "insufficient_funds" },
	"4000008400001629": { challenge: "required", decline: "generic_decline" },
	"4000008400001280": { decline: "generic_decline" },
	"4000008405600003": { challenge: "optional" },
	"4000000000003055": { challenge: "optional" },
	"4000000000003097": { challenge: "optional" },
};

/** @param table pairs of a country and a number */
function cardsOf(table: string): Record<string, TestCard> {
	const pairs = table.matchAll(/(\w\w) (\d+)/g);
	return Object.fromEntries(
		Array.from(pairs, ([, country, number]) => [number, { country }]),
	);
}
