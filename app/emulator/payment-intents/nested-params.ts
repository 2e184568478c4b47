import { z } from "zod";
import { group } from "../api/group-params";
import { anyObject, unset } from "../api/params";
import { stripesTypes } from "../payment-methods/types";

export const hooks = group("inputs { tax { calculation! } }");

/** Stripe.js sends `infer_from_client` instead of an address. */
export const mandateData = group(
	"customer_acceptance! { accepted_at offline { } online { infer_from_client ip_address user_agent } type!:offline|online }",
);

export const radarOptions = group("referrer? session");

const transfer = "amount description? metadata payment_data { description? }";
export const transferData = group(`${transfer} destination!`);
export const transferUpdate = group(transfer);

export const lineItem = group(
	"discount_amount payment_method_options { card { commodity_code } card_present { commodity_code } klarna { image_url product_url reference subscription_reference } paypal { category:digital_goods|donation|physical_goods description sold_by } } product_code product_name! quantity! tax { total_tax_amount! } unit_cost! unit_of_measure",
);

const wallet = "capture_method?:manual setup_future_usage?:none|off_session";

/** What the types that exist here take; of Stripe's other types only the name is checked. */
const optionsByType: Record<string, string> = {
	amazon_pay: wallet,
	card: "capture_method?:manual cvc_token installments { enabled:true|false plan { count interval:month type!:bonus|fixed_count|revolving } } mandate_options { amount! amount_type!:fixed|maximum description end_date interval!:day|month|sporadic|week|year interval_count reference! start_date! supported_types[]:india } moto:true|false network:amex|cartes_bancaires|diners|discover|eftpos_au|girocard|interac|jcb|link|mastercard|unionpay|unknown|visa request_extended_authorization:if_available|never request_incremental_authorization:if_available|never request_multicapture:if_available|never request_overcapture:if_available|never request_three_d_secure:any|automatic|challenge require_cvc_recollection:true|false setup_credential_usage:installment|recurring|unscheduled setup_future_usage?:none|off_session|on_session statement_descriptor_suffix_kana? statement_descriptor_suffix_kanji? stored_credential_usage:installment|recurring|unscheduled three_d_secure { ares_trans_status:A|C|I|N|R|U|Y cryptogram! electronic_commerce_indicator:01|02|05|06|07 exemption_indicator:low_risk|none network_options { cartes_bancaires { cb_avalgo!:0|1|2|3|4|A cb_exemption cb_score } } requestor_challenge_indicator transaction_id! version!:1.0.2|2.1.0|2.2.0|2.3.0|2.3.1 }",
	cashapp: `${wallet}|on_session`,
	sepa_debit:
		"mandate_options { reference_prefix? } setup_future_usage?:none|off_session|on_session target_date",
	us_bank_account:
		"financial_connections { filters { account_subcategories[]:checking|savings } permissions[]:balances|ownership|payment_method|transactions prefetch[]:balances|ownership|transactions return_url } mandate_options { collection_method?:paper } networks { requested[]:ach|us_domestic_wire } setup_future_usage?:none|off_session|on_session target_date transaction_purpose?:goods|other|services|unspecified verification_method:automatic|instant|microdeposits",
};

export const paymentMethodOptions: z.ZodType<Record<string, unknown>> =
	z.strictObject(
		Object.fromEntries(
			stripesTypes.map((type) => {
				const parts = optionsByType[type];
				const options = parts ? group(parts) : anyObject;
				return [type, z.union([unset, options]).optional()];
			}),
		),
	);
