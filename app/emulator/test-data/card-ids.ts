/** One card of each country, whose ids end with the country. */
export const countryCards =
	"AR 4000000320000021 BR 4000000760000002 CA 4000001240000000 CL 4000001520000001 CO 4000001700000003 CR 4000001880000005 EC 4000002180000000 MX 4000004840008001 PA 4000005910000000 PY 4000006000000066 PE 4000006040000068 UY 4000008580000003 AE 4000007840000001 AT 4000000400000008 BE 4000000560000004 BG 4000001000000000 BY 4000001120000005 HR 4000001910000009 CY 4000001960000008 CZ 4000002030000002 DK 4000002080000001 EE 4000002330000009 FI 4000002460000001 FR 4000002500000003 DE 4000002760000016 GI 4000002920000005 GR 4000003000000030 HU 4000003480000005 IE 4000003720000005 IT 4000003800000008 LV 4000004280000005 LI 4000004380000004 LT 4000004400000000 LU 4000004420000006 MT 4000004700000007 NL 4000005280000002 NO 4000005780000007 PL 4000006160000005 PT 4000006200000007 RO 4000006420000001 SI 4000007050000006 SK 4000007030000001 ES 4000007240000007 SE 4000007520000008 CH 4000007560000009 GB 4000008260000000 AU 4000000360000006 CN 4000001560000002 HK 4000003440000004 IN 4000003560000008 JP 4000003920000003 MY 4000004580000002 NZ 4000005540000008 SG 4000007020000003 TW 4000001580000008";

/**
 * A card in each line: its number, and what follows `pm_card_` or `tok_` in the ids that stand for it. They are those of
 * Stripe's page "Testing", but for the last lines: that page no longer names them, and older copies of it, Stripe's CLI
 * and other people's tests do.
 */
const table = `
4242424242424242 visa us
4000056655665556 visa_debit
5555555555554444 mastercard
5200828282828210 mastercard_debit
5105105105105100 mastercard_prepaid
378282246310005 amex amex_threeDSecureNotSupported
6011111111111117 discover
3056930009020004 diners
3566002020360505 jcb
6200000000000005 unionpay
4000002500001001 visa_cartesBancaires
5555552500001001 mastercard_cartesBancaires
4000050360000001 visa_debit_eftposAuCoBranded
5555050360000080 mastercard_debit_eftposAuCoBranded
4000051230000072 debit_visaFsaProductCode debit_visaHsaProductCode
5200828282828897 mastercard_debit_mastercardFsaProductCode
5200007840000022 ae_mastercard
4000058260000005 gb_debit
5555558265554449 gb_mastercard
4000007640000003 th_credit
4000057640000008 th_debit
4000000000000002 visa_chargeDeclined
4000000000009995 visa_chargeDeclinedInsufficientFunds
4000000000009987 visa_chargeDeclinedLostCard
4000000000009979 visa_chargeDeclinedStolenCard
4000000000000069 chargeDeclinedExpiredCard
4000000000000127 chargeDeclinedIncorrectCvc
4000000000000119 chargeDeclinedProcessingError
4000000000006975 visa_chargeDeclinedVelocityLimitExceeded
4000000000000341 chargeCustomerFail
4100000000000019 radarBlock
4000000000004954 riskLevelHighest
4000000000009235 riskLevelElevated
4000008400000407 highFraudDisputeScore
4000008400000159 highEfwScore
4000008400001017 radarDynamicRiskThreshold
4000008405600003 adaptive3dsChallenge
4000000000000101 cvcCheckFail
4000000000000036 avsZipFail
4000058400307872 cvcCheckFailElevatedRisk
4000058400306072 avsZipFailElevatedRisk
4000000000000028 avsLine1Fail
4000000000000010 avsFail
4000000000000044 avsUnchecked
4000000000007726 pendingRefund
4000000000005126 refundFail
4000000000000259 createDispute
4000000000002685 createDisputeProductNotReceived
4000000000001976 createDisputeInquiry
4000000404000079 createMultipleDisputes
4000000404000038 createCe3EligibleDispute
4000000001000043 createAutoRepresentmentEligibleDispute
4000008400000779 createComplianceDispute
5105008400000002 createMastercardComplianceDispute
4000000404004816 createRapidDisputeResolutionDispute
4000000404005649 createCe3BlockDispute
5105000300000018 createEthocaAlert
4000000000005423 createIssuerFraudRecord
4000000000000077 bypassPending
4000003720000278 bypassPendingInternational
4000002500003155 authenticationRequiredOnSetup
4000002760003184 authenticationRequired
4000003800000446 authenticationRequiredSetupForOffSession
4000000000003220 threeDSecure2Required
4000008260003178 authenticationRequiredChargeDeclinedInsufficientFunds
4000008400001629 threeDSecureRequiredChargeDeclined
4000008400001280 threeDSecureRequiredProcessingError
4000000000003055 threeDSecureOptional
4000000000003097 threeDSecureOptionalProcessingError

4000002760003184 threeDSecureRequired
4000000000000002 chargeDeclined
4000000000009995 chargeDeclinedInsufficientFunds
4000000000009987 chargeDeclinedLostCard
4000000000009979 chargeDeclinedStolenCard
4000000000006975 chargeDeclinedVelocityLimitExceeded
4100000000000019 chargeDeclinedFraudulent
4000000000000093 domesticPricing
`;

/** The numbers by the end of the ids that stand for them. */
export const cardIds: Record<string, string> = Object.fromEntries([
	...Array.from(
		countryCards.matchAll(/(\w\w) (\d+)/g),
		([, country = "", number]) => [country.toLowerCase(), number],
	),
	...table
		.trim()
		.split("\n")
		.flatMap((line) => {
			const [number, ...ids] = line.split(" ");
			return ids.map((id) => [id, number]);
		}),
]);
