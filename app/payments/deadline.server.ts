/** Longer than this nobody waits for Stripe: the page's stream ends soon after (entry.server.tsx). */
const deadlineMs = 9_500;

/**
 * Gives up on an answer that does not come, so that the shopper gets a sentence and not a broken page.
 *
 * @throws what the answer throws, or an Error after 9.5 s
 */
export async function withinDeadline<T>(answer: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const deadline = new Promise<never>((_, reject) => {
		const error = new Error(`Stripe gave no answer within ${deadlineMs} ms.`);
		timer = setTimeout(reject, deadlineMs, error);
	});
	return Promise.race([answer, deadline]).finally(() => clearTimeout(timer));
}
