import { Form } from "@remix-run/react";
import { paths } from "../../paths";

/** For whoever looks like a robot: a person among them goes on with a cart, and with it gets the form. */
export const BeginPayment = ({ item }: { item: string }) => (
	<div className="notice">
		<h2>Ready when you are</h2>
		<p>Press the button, and we’ll bring you the payment form.</p>
		<Form method="post" action={paths.checkout(item)}>
			<button className="button" type="submit">
				Continue to payment
			</button>
		</Form>
	</div>
);
