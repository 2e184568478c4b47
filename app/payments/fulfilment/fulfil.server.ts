import { log } from "../../server/logger.server";
import type { Receipt } from "../receipt/receipt";

/**
 * Sends the book. This is the function a shop replaces: it gets every paid payment once (see
 * fulfil-once.server.ts), and if it throws, it is called again at the next delivery.
 */
export async function fulfilOrder(receipt: Receipt): Promise<void> {
	const { paymentId, item, received } = receipt;
	log.info({ paymentId, item, received }, "Order to send");
}
