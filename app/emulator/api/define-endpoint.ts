import { z } from "zod";
import type { Account, ActionContext } from "../account";
import { secretKeyRequired } from "./errors";
import { checkExpansions, expand } from "./expand";
import { readParams, textList } from "./params";
import { forPublishableKey } from "./publishable-key-view";
import type { ApiRequest } from "./request";

/** A request whose parameters have been validated. */
export interface EndpointCall<P> extends ActionContext {
	request: ApiRequest;
	params: P;
	/** The id in the path, or an empty string. */
	id: string;
}

interface EndpointDefinition<S extends z.ZodType> {
	/** The kind of object that is returned, for `expand`; for lists, `list.<kind>`. */
	returns: string;
	params: S;
	/** Whether browsers may call it, with the publishable key. */
	allowsPublishableKey?: true;
	/** Validation beyond the schema of the parameters. */
	check?(call: EndpointCall<z.infer<S>>): void;
	run(call: EndpointCall<z.infer<S>>): object;
}

export interface Endpoint {
	/** Validates the request and returns the function that runs it. The two are apart because idempotency keys save no failed validation. */
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
			const { expand: expandParam, ...form } = request.form;
			const params = readParams(definition.params, form);
			const { expand: paths = [] } = readParams(expansion, {
				expand: expandParam,
			});
			checkExpansions(definition.returns, paths);

			const cause = {
				id: request.id,
				idempotency_key: request.idempotencyKey,
			};
			const { origin } = request;
			const call = { account, cause, origin, request, params, id };
			definition.check?.(call);
			return () => {
				const object = definition.run(call);
				const expanded = expand(account, object, paths);
				return request.key === "publishable"
					? forPublishableKey(expanded)
					: expanded;
			};
		},
	};
}
