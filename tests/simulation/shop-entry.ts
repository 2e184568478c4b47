/** What the simulation uses of the shop: its routes, as Remix calls them, and the catalogue, to edit it. */
export { books } from "../../app/catalog/books";
export {
	action as checkoutAction,
	loader as checkoutLoader,
} from "../../app/routes/checkout";
export { action as webhookAction } from "../../app/routes/stripe-webhook";
export { loader as successLoader } from "../../app/routes/success";
