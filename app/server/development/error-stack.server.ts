import { redactSecrets } from "../logger.server";

/** Where an error comes from, for the developer who looks at the page; undefined in the built shop. */
export function developmentStack(error: unknown): string | undefined {
	if (!import.meta.env.DEV || !(error instanceof Error)) {
		return undefined;
	}
	// Stripe's SDK keeps in `detail` what its transport threw, which is where the emulator broke.
	const { stack = error.message, detail }: Error & { detail?: unknown } = error;
	const cause = developmentStack(detail);
	return redactSecrets(cause ? `${stack}\ncaused by ${cause}` : stack);
}
