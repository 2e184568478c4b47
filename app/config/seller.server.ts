import { z } from "zod";
import { publicPage } from "./env-schemas.server";
import { defaultShopName, type Seller } from "./seller";
import type { Mode } from "./stripe-keys.server";

/** The settings that say who sells. */
export const sellerVariables = {
	SHOP_NAME: z
		.string()
		.max(60, "must be a name of at most 60 characters, such as Marginalia.")
		.default(defaultShopName),
	CONTACT_EMAIL: z
		.email("must be an email address, such as books@shop.example.")
		.optional(),
	TERMS_URL: publicPage().optional(),
	PRIVACY_URL: publicPage().optional(),
	RETURNS_URL: publicPage().optional(),
};

/** Who sells. Whoever takes real money has to be within reach. */
export function chooseSeller(
	settings: z.infer<z.ZodObject<typeof sellerVariables>>,
	mode: Mode,
	addIssue: (name: string, message: string) => void,
): Seller {
	const { SHOP_NAME: name, CONTACT_EMAIL: email } = settings;
	if (mode === "live" && !email) {
		addIssue(
			"CONTACT_EMAIL",
			"is not set. Who has paid real money must be able to write to somebody: set an address whose mail you read, such as CONTACT_EMAIL=books@shop.example.",
		);
	}
	const links = [
		{ words: "Terms", url: settings.TERMS_URL },
		{ words: "Privacy", url: settings.PRIVACY_URL },
		{ words: "Returns", url: settings.RETURNS_URL },
	];
	return { name, email, links: links.filter(hasUrl) };
}

const hasUrl = (link: {
	words: string;
	url?: string;
}): link is Seller["links"][number] => link.url !== undefined;
