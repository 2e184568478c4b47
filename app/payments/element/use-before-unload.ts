import { useEffect } from "react";

/**
 * Asks before a shopper leaves while a payment is under way. Stripe's own way out, to the bank or to the
 * receipt, is a navigation by script and not by the user, and is not asked about.
 *
 * @see https://developer.mozilla.org/docs/Web/API/NavigateEvent/userInitiated
 */
export function useBeforeUnload(paying: boolean) {
	useEffect(() => {
		// Without the Navigation API the two can't be told apart, and nobody is asked on the way to a receipt.
		const navigation: NavigationTarget | undefined =
			"navigation" in window ? (window.navigation as EventTarget) : undefined;
		if (!paying || !navigation) {
			return;
		}

		let byScript = false;
		const onNavigate = (event: Event) => {
			byScript = "userInitiated" in event && !event.userInitiated;
		};
		const onLeave = (event: BeforeUnloadEvent) => {
			if (!byScript) {
				event.preventDefault();
			}
		};
		navigation.addEventListener("navigate", onNavigate);
		window.addEventListener("beforeunload", onLeave);
		return () => {
			navigation.removeEventListener("navigate", onNavigate);
			window.removeEventListener("beforeunload", onLeave);
		};
	}, [paying]);
}

type NavigationTarget = Pick<
	EventTarget,
	"addEventListener" | "removeEventListener"
>;
