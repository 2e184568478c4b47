import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sandbox } from "../payments/stripe.server";

/** Stripe's API and test pages on the shop's own origin; with keys set they do not exist. */
export const loader = ({ request }: LoaderFunctionArgs) => answer(request);

export const action = ({ request }: ActionFunctionArgs) => answer(request);

const answer = (request: Request) =>
	sandbox?.fetch(request) ?? new Response("Not found", { status: 404 });
