import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { getLocale } from "../../i18n/locale.server";
import { publicOrigin } from "../public-origin.server";
import {
	type Resource,
	represent,
	sendResource,
} from "./representation.server";

/** A page that is the same for everybody who reads the same language at the same origin. */
export interface SharedPage {
	/** Such as "home"; the pages of one name differ only by language and origin. */
	name: string;
	/** Whether a URL's path leads to this page. */
	isAt: (path: string) => boolean;
	/** What only one visitor gets with it: values of Set-Cookie. */
	cookies: (request: Request) => Promise<string[]>;
}

// Language and origin come from requests, so their number is bounded.
const resources = new LRUCache<string, Resource>({ max: 100 });
const pages = new Map<string, SharedPage>();

/**
 * Keeps a page that has been rendered, for the requests that come after this one.
 *
 * @param headers those of the response. A cookie in it stays its visitor's.
 */
export async function rememberPage(
	page: SharedPage,
	request: Request,
	html: string,
	{ status, headers }: { status: number; headers: Headers },
) {
	const bytes = Buffer.from(html);
	const [br, gz] = await Promise.all([
		promisify(brotliCompress)(bytes, { params: brotliParams }),
		promisify(gzip)(bytes),
	]);
	const shared = new Headers(headers);
	shared.delete("Set-Cookie");
	pages.set(page.name, page);
	resources.set(keyOf(page, request), {
		status,
		headers: Object.fromEntries(shared),
		plain: represent(bytes),
		br: represent(br),
		gzip: represent(gz),
	});
}

/**
 * Answers a GET or HEAD of a page that has been rendered before.
 *
 * @returns undefined if it has not, else a promise that the answer is sent
 */
export function sendSharedPage(
	message: IncomingMessage,
	response: ServerResponse,
): Promise<void> | undefined {
	const [path = ""] = message.url?.split("?") ?? [];
	const page = [...pages.values()].find(({ isAt }) => isAt(path));
	const request = page && toRequest(message);
	const resource = request && resources.get(keyOf(page, request));
	if (!resource) {
		return undefined;
	}
	return page.cookies(request).then((cookies) => {
		for (const cookie of cookies) {
			response.appendHeader("Set-Cookie", cookie);
		}
		sendResource(resource, message, response);
	});
}

/** As much of it as tells one reader from another. */
const toRequest = ({ headers }: IncomingMessage) =>
	new Request(`http://${headers.host ?? "localhost"}/`, {
		headers: {
			"Accept-Language": headers["accept-language"] ?? "",
			Cookie: headers.cookie ?? "",
		},
	});

const keyOf = ({ name }: SharedPage, request: Request) =>
	`${name} ${getLocale(request)} ${publicOrigin(request)}`;

/** Nearly as small as the highest quality, in a hundredth of its time. */
const brotliParams = { [constants.BROTLI_PARAM_QUALITY]: 6 };
