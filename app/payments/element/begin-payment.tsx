import { Form } from "@remix-run/react";
import { paths } from "../../paths";

/** For whoever looks like a robot: a person among them goes on with a cart, and with it gets the form. */
export const BeginPayment = ({ item }: { item: string }) => (
	<div className="notice">
		<h2>Ready when you are</h2>
		<p>The form to pay with is made once you ask for it.</p>
		<Form method="post" action={paths.checkout(item)}>
			<button className="button" type="submit">
				Go on to pay
			</button>
		</Form>
	</div>
);
