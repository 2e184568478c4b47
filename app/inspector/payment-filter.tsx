import { Form, Link } from "@remix-run/react";
import { paths } from "../paths";
import { actions } from "./actions";

/** Shows only payments that have a word, and forgets them all. */
export const PaymentFilter = ({ query }: { query: string }) => (
	<div className="payment-filter">
		<Form method="get" preventScrollReset role="search">
			<label>
				Search for{" "}
				<input type="search" name="q" key={query} defaultValue={query} />
			</label>
			<button type="submit">Find</button>
			{query && <Link to={paths.emulator()}>Show all</Link>}
		</Form>
		<Form method="post" preventScrollReset>
			<input type="hidden" name="id" value="all" />
			<button
				type="submit"
				name="action"
				value="clear"
				aria-label="Clear all payments"
			>
				{actions.clear.label}
			</button>
		</Form>
	</div>
);
