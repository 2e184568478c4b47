import type { DeclineName } from "./declines";

type FailedCheck = "fail" | "unavailable";

/** How a test card differs from a US credit card that always works. */
export interface TestCard {
	country?: string;
	funding?: "debit" | "prepaid";
	networks?: string[];
	/** Why the bank declines every charge. */
	decline?: DeclineName;
	/** When the bank asks for 3-D Secure: always, only while the customer is present, only on request, or never because the lookup fails. */
	challenge?: "required" | "on_session" | "optional" | "lookup_error";
	cvc?: FailedCheck;
	line1?: FailedCheck;
	postal?: FailedCheck;
	risk?: "elevated" | "highest";
	refund?: "pending" | "fails";
	disputed?: true;
}

const cartesBancaires = ["cartes_bancaires"];

/** Every card number that is accepted. */
export const testCards: Record<string, TestCard> = {
	"4242424242424242": {},
	"4000056655665556": { funding: "debit" },
	"5555555555554444": {},
	"2223003122003222": {},
	"5200828282828210": { funding: "debit" },
	"5105105105105100": { funding: "prepaid" },
	"378282246310005": {},
	"371449635398431": {},
	"6011111111111117": {},
	"6011000990139424": {},
	"6011981111111113": { funding: "debit" },
	"3056930009020004": {},
	"36227206271667": {},
	"3566002020360505": { country: "JP" },
	"6555900000604105": { country: "KR" },
	"6200000000000005": { country: "CN" },
	"6200000000000047": { country: "CN", funding: "debit" },
	"6205500000000000004": { country: "CN" },
	"4000002500001001": { country: "FR", networks: cartesBancaires },
	"5555552500001001": { country: "FR", networks: cartesBancaires },

	"4000000760000002": { country: "BR" },
	"4000001240000000": { country: "CA" },
	"4000004840008001": { country: "MX" },
	"4000000400000008": { country: "AT" },
	"4000000560000004": { country: "BE" },
	"4000002080000001": { country: "DK" },
	"4000002460000001": { country: "FI" },
	"4000002500000003": { country: "FR" },
	"4000002760000016": { country: "DE" },
	"4000003720000005": { country: "IE" },
	"4000003800000008": { country: "IT" },
	"4000005280000002": { country: "NL" },
	"4000005780000007": { country: "NO" },
	"4000006160000005": { country: "PL" },
	"4000006200000007": { country: "PT" },
	"4000007240000007": { country: "ES" },
	"4000007520000008": { country: "SE" },
	"4000007560000009": { country: "CH" },
	"4000008260000000": { country: "GB" },
	"4000000360000006": { country: "AU" },
	"4000003560000008": { country: "IN" },
	"4000003920000003": { country: "JP" },
	"4000005540000008": { country: "NZ" },
	"4000007020000003": { country: "SG" },

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
	"4000000000000028": { line1: "fail" },
	"4000000000000010": { line1: "fail", postal: "fail" },
	"4000000000000044": { line1: "unavailable", postal: "unavailable" },
	"4000000000007726": { refund: "pending" },
	"4000000000005126": { refund: "fails" },
	"4000000000000259": { disputed: true },
	"4000000000002685": { disputed: true },
	"4000000000000077": {},
	"4000000000001208": {},
	"4000000000003725": {},

	"4000002500003155": { challenge: "required" },
	"4000002760003184": { challenge: "required" },
	"4000003800000446": { challenge: "on_session" },
	"4000000000003220": { challenge: "required" },
	"4000008260003178": { challenge: "required", decline: "insufficient_funds" },
	"4000008400001629": { challenge: "required", decline: "generic_decline" },
	"4000008400001280": { challenge: "lookup_error", decline: "generic_decline" },
	"4000000000003055": { challenge: "optional" },
	"4000000000003097": { challenge: "optional" },
};

/** Ids that stand for a card: `pm_card_…` here, and `tok_…` for the same names. */
export const cardIds: Record<string, string> = {
	visa: "4242424242424242",
	visa_debit: "4000056655665556",
	mastercard: "5555555555554444",
	mastercard_debit: "5200828282828210",
	mastercard_prepaid: "5105105105105100",
	amex: "378282246310005",
	discover: "6011111111111117",
	diners: "3056930009020004",
	jcb: "3566002020360505",
	unionpay: "6200000000000005",
	chargeDeclined: "4000000000000002",
	visa_chargeDeclined: "4000000000000002",
	visa_chargeDeclinedInsufficientFunds: "4000000000009995",
	visa_chargeDeclinedLostCard: "4000000000009987",
	visa_chargeDeclinedStolenCard: "4000000000009979",
	visa_chargeDeclinedVelocityLimitExceeded: "4000000000006975",
	chargeDeclinedExpiredCard: "4000000000000069",
	chargeDeclinedIncorrectCvc: "4000000000000127",
	chargeDeclinedProcessingError: "4000000000000119",
	chargeCustomerFail: "4000000000000341",
	pendingRefund: "4000000000007726",
	refundFail: "4000000000005126",
	createDispute: "4000000000000259",
	threeDSecure2Required: "4000000000003220",
	threeDSecureRequired: "4000002760003184",
	threeDSecureOptional: "4000000000003055",
	authenticationRequired: "4000002760003184",
	authenticationRequiredOnSetup: "4000002500003155",
	authenticationRequiredSetupForOffSession: "4000003800000446",
	authenticationRequiredChargeDeclinedInsufficientFunds: "4000008260003178",
};
