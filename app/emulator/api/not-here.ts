import { invalidRequest } from "./errors";

/** An address that Stripe may have or not, and the emulator has not. */
export function unknownUrl(method: string, path: string) {
	const missing = missingPart(method, path);
	return invalidRequest(
		missing
			? `The emulator has no ${missing} (${method}: ${path}). It serves one-time purchases, their refunds and disputes, and its README says what of Stripe it has.`
			: `Unrecognized request URL (${method}: ${path}). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
		{},
		404,
	);
}

/** What Stripe has at an address, in words. */
function missingPart(method: string, path: string) {
	const [, version, resource = "", ...rest] = path.split("/");
	if (rest.at(-1) === "") {
		return undefined;
	}
	if (version === "v2" && resource) {
		return "API of version 2";
	}
	if (version === "v1" && resources.includes(resource)) {
		return resource.replaceAll("_", " ");
	}
	const words = [resource, ...rest.filter((part) => !isId.test(part))];
	return missingCalls.test(`${method} ${path}`)
		? words.at(-1)?.replaceAll("_", " ")
		: undefined;
}

const resources =
	"account account_links account_sessions accounts apple_pay application_fees apps balance balance_settings balance_transactions billing billing_portal checkout climate commerce confirmation_tokens core country_specs coupons credit_notes customer_sessions customers entitlements ephemeral_keys exchange_rates file_links files financial_connections forwarding identity invoice_payments invoice_rendering_templates invoiceitems invoices issuing mandates money_management payment_attempt_records payment_links payment_method_configurations payment_method_domains payment_records payouts plans prices product_catalog products promotion_codes quotes radar reporting reviews setup_attempts setup_intents shipping_rates sigma sources subscription_items subscription_schedules subscriptions tax tax_codes tax_ids tax_rates terminal test_helpers three_d_secure tokens topups transfers treasury webhook_endpoints".split(
		" ",
	);

const isId = /^(ch|py|pm|re|id)_/;

/** What Stripe can do with the resources that are here too, at its older addresses as well. */
const missingCalls =
	/\/(search|amount_details_line_items|apply_customer_balance|increment_authorization|verify_microdeposits)$|^POST \/v1\/charges(\/\w+\/(capture|refund))?$|^(GET|POST) \/v1\/charges\/\w+\/(dispute(\/close)?|refunds\/\w+)$|^POST \/v1\/payment_methods\/\w+(\/(at|de)tach)?$|^GET \/v1\/payment_methods$/;
