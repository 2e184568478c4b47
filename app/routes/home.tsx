import {
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useRouteLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { Shelf } from "../catalog/shelf";
import { cartCookie, readCart } from "../payments/cart.server";
import { startStripe } from "../payments/load-stripe";
import type { loader as rootLoader } from "../root";

export const meta: MetaFunction = () => [
	{ title: "Marginalia: three books worth writing in" },
	{
		name: "description",
		content:
			"A very small bookshop: Hamming on science and engineering, Mechner on making a game, Eghbal on open source.",
	},
];

/** Hands out the cart, so that tabs opened from here at the same moment have the same one. */
export async function loader({ request }: LoaderFunctionArgs) {
	const cart = await readCart(request);
	return data(
		null,
		cart.isNew
			? { headers: { "Set-Cookie": await cartCookie(cart) } }
			: undefined,
	);
}

export default function Home() {
	useStripeWhenIdle();
	return (
		<>
			<h1 className="home-title">Three books worth writing in</h1>
			<Shelf />
		</>
	);
}

/** Stripe wants its script on every page, to tell people from robots; here it may wait until nothing else does. */
function useStripeWhenIdle() {
	const root = useRouteLoaderData<typeof rootLoader>("root");
	const publishableKey = root?.publishableKey;
	useEffect(() => {
		if (!publishableKey) return;
		const whenIdle = window.requestIdleCallback ?? window.setTimeout;
		whenIdle(() => {
			// The checkout loads it again, and says so if it can't.
			startStripe(publishableKey).catch(() => {});
		});
	}, [publishableKey]);
}
