import { z } from "zod";
import type { Account, ActionContext } from "../account";
import { secretKeyRequired } from "./errors";
import { checkExpansions, expand } from "./expand";
import { readParams, textList } from "./params";
import { forPublishableKey } from "./publishable-key-view";
import type { ApiRequest } from "./request";

/** A call whose parameters are checked. */
export interface EndpointCall<P> extends ActionContext {
	request: ApiRequest;
	params: P;
	/** The id in the path, empty where there is none. */
	id: string;
}

interface EndpointDefinition<S extends z.ZodType> {
	/** The kind of object that is answered, for `expand`; a list of them is `list.<kind>`. */
	returns: string;
	params: S;
	/** Browsers may call it with the publishable key. */
	allowsPublishableKey?: true;
	/** Checks that need more than the parameters' own form. */
	check?(call: EndpointCall<z.infer<S>>): void;
	run(call: EndpointCall<z.infer<S>>): object;
}

export interface Endpoint {
	/** Checks the call and returns what carries it out: Stripe remembers no answer to a call that fails a check. */
	prepare(account: Account, request: ApiRequest, id: string): () => unknown;
}

const expansion = z.object({ expand: textList.optional() });

export function defineEndpoint<S extends z.ZodType>(
	definition: EndpointDefinition<S>,
): Endpoint {
	return {
		prepare(account, request, id) {
			if (request.key === "publishable" && !definition.allowsPublishableKey) {
				throw secretKeyRequired();
			}
			const { expand: given, ...form } = request.form;
			const params = readParams(definition.params, form);
			const { expand: paths = [] } = readParams(expansion, {
				expand: given,
			});
			checkExpansions(definition.returns, paths);

			const cause = {
				id: request.id,
				idempotency_key: request.idempotencyKey,
			};
			const call = { account, cause, request, params, id };
			definition.check?.(call);
			return () => {
				const answer = definition.run(call);
				const whole = expand(account, answer, paths);
				return request.key === "publishable" ? forPublishableKey(whole) : whole;
			};
		},
	};
}
